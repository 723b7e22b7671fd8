using ComponentKit.Emit;
using ComponentKit.Emit.Diagnostics;
using ComponentKit.Wit.Diagnostics;
using ComponentKit.Wit.Model;

namespace ComponentKit.Generator;

/// <summary>Collects the worlds that a project wants bound: by a class with <c>[WitWorld]</c>, a property, or a <c>WasmComponent</c> item.</summary>
internal sealed class WorldRequests(GeneratorInput input, WitModelSource source)
{
    private readonly Dictionary<string, FileSpan?> _places = new(StringComparer.Ordinal);
    private readonly List<HostWorld> _worlds = [];
    private readonly List<DiagnosticInfo> _diagnostics = [];

    /// <summary>The worlds, each with its class; no two have the same class.</summary>
    public IReadOnlyList<HostWorld> Worlds => _worlds;

    /// <summary>What is wrong with what the project wants.</summary>
    public IReadOnlyList<DiagnosticInfo> Diagnostics => _diagnostics;

    /// <summary>Where a class is asked for.</summary>
    public FileSpan? PlaceOf(string fullName) => _places.TryGetValue(fullName, out FileSpan? place) ? place : null;

    /// <summary>Adds all.</summary>
    public void AddAll()
    {
        foreach (WorldClass item in input.Classes)
        {
            AddClass(item);
        }

        foreach (string name in input.Settings.Worlds)
        {
            if (Find(name, input.Settings.Place) is { } world)
            {
                Add(world, Undeclared(world), input.Settings.Place);
            }
        }

        foreach (WitFile file in input.Files.Where(f => f.Component is not null).OrderBy(f => f.Path, StringComparer.Ordinal))
        {
            AddComponent(file, file.Component!);
        }
    }

    private void AddClass(WorldClass item)
    {
        if (item.Problem is { } problem)
        {
            _diagnostics.Add(problem.Describe(item));
        }
        else if (Find(item.World, item.Attribute) is { } world)
        {
            Add(world, new HostWorldOptions(item.Namespace, item.Name, item.Accessibility), item.Attribute);
        }
    }

    private void AddComponent(WitFile file, ComponentItem item)
    {
        FileSpan? place = input.Settings.Place;
        string @namespace = item.Namespace.Length > 0 ? item.Namespace : input.Settings.RootNamespace;
        string name = item.Class.Length > 0 ? item.Class : ComponentWit.ClassName(item.File);
        bool isInternal = item.Accessibility.Equals("internal", StringComparison.OrdinalIgnoreCase);
        if (!isInternal && item.Accessibility.Length > 0 && !item.Accessibility.Equals("public", StringComparison.OrdinalIgnoreCase))
        {
            Invalid($"the component `{item.File}` has `Accessibility=\"{item.Accessibility}\"`, where `public` or `internal` is wanted");
        }
        else if (!HostWorldOptions.IsClassName(name))
        {
            Invalid($"the component `{item.File}` has `Class=\"{name}\"`, which cannot be the name of a class");
        }
        else if (@namespace.Length > 0 && !HostWorldOptions.IsNamespace(@namespace))
        {
            Invalid($"the component `{item.File}` has `Namespace=\"{@namespace}\"`, which cannot be a namespace");
        }
        else if (item.World.Length == 0 && !ComponentWit.IsOfComponent(file.Text))
        {
            const string Help = "a component is what `wit print` shows as `root:component`; of a WIT package, put what it prints into `wit/`";
            _diagnostics.Add(DiagnosticInfo.Of(EmitDiagnostics.NoComponent, $"`{item.File}` has WIT in it, but is no component ({Help})", place));
        }
        else if (Find(item.World.Length > 0 ? item.World : ComponentWit.QualifiedWorldName(item.File), place) is { } world)
        {
            BindingAccessibility accessibility = isInternal ? BindingAccessibility.Internal : BindingAccessibility.Public;
            Add(world, new HostWorldOptions(@namespace, name, accessibility, IsDeclared: false, item.File), place);
        }
    }

    private HostWorldOptions Undeclared(WitWorld world) =>
        new(input.Settings.RootNamespace, HostWorldOptions.DefaultClassName(world), IsDeclared: false);

    private WitWorld? Find(string name, FileSpan? place)
    {
        if (source.Model is { } model)
        {
            DiagnosticResult<WitWorld?> found = WorldFinder.Find(model, name);
            _diagnostics.AddRange(found.Diagnostics.Select(d => DiagnosticInfo.Of(d, place)));
            return found.Value;
        }

        if (input.Files.Items.IsEmpty)
        {
            _diagnostics.Add(DiagnosticInfo.Of(
                EmitDiagnostics.WorldNotFound,
                $"there is no world `{name}`, since the project has no WIT files "
                + "(put them below `wit/`, or name them as `<AdditionalFiles Include=\"…\" />`)",
                place));
        }

        return null;
    }

    private void Add(WitWorld world, HostWorldOptions options, FileSpan? place)
    {
        if (_places.ContainsKey(options.FullName))
        {
            Report(
                EmitDiagnostics.ClassTwice,
                $"the class `{options.FullName}` is to become the world `{world}`, and another one already "
                + "(give one of them another class: `<WasmComponent Include=\"…\" Class=\"…\" />`)",
                place);
            return;
        }

        _places.Add(options.FullName, place);
        _worlds.Add(new HostWorld(world, options));
    }

    private void Invalid(string message) => Report(EmitDiagnostics.InvalidSetting, message, input.Settings.Place);

    private void Report(DiagnosticDescriptor descriptor, string message, FileSpan? place) =>
        _diagnostics.Add(DiagnosticInfo.Of(descriptor, message, place));
}
