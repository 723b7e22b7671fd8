using ComponentKit.Binary.Reading;
using ComponentKit.Binary.Sections;
using ComponentKit.Binary.Typing;
using ComponentKit.Binary.Validation;
using ComponentKit.Binary.WitDecoding;
using ComponentKit.Binary.Writing;
using ComponentKit.Composition.Componentizing.Assembling;
using ComponentKit.Composition.Componentizing.Libraries;
using ComponentKit.Composition.Componentizing.Modules;
using ComponentKit.Composition.Componentizing.Worlds;
using ComponentKit.Wit.Diagnostics;
using ComponentKit.Wit.Model;

namespace ComponentKit.Composition.Componentizing;

/// <summary>Collects the core modules of one component, and then makes it.</summary>
internal sealed class ComponentizingSession
{
    private readonly ComponentizerOptions _options;
    private readonly string _file;
    private readonly ModelBuilder _builder;
    private readonly WitWorld _world;
    private readonly WorldUnion _union;
    private readonly OrderedDictionary<string, SourceModule> _companions = new(StringComparer.Ordinal);
    private SourceModule? _main;

    /// <param name="options">How components are made.</param>
    /// <param name="file">How messages name the component.</param>
    /// <param name="length">How many bytes all modules have.</param>
    public ComponentizingSession(ComponentizerOptions options, string file, long length)
    {
        _options = options;
        _file = file;
        _builder = new ModelBuilder(file, new DecodingBudget(file, length));
        _world = new WitWorld("root", _builder.Package(new PackageName("root", "root")));
        _union = new WorldUnion(_world);
    }

    /// <summary>The names of the adapters and libraries so far.</summary>
    public IReadOnlySet<string> CompanionNames => _companions.Keys.ToHashSet(StringComparer.Ordinal);

    /// <summary>Adds the main module.</summary>
    /// <exception cref="DiagnosticException">It is malformed, or its world does not fit the others.</exception>
    public void AddMain(CoreModuleInput input)
    {
        Validate(input);
        _main = SourceModule.Read(_builder, null, input);
        _main.MakeImportsDistinct();
        _main.AddProducers();
        AddWorlds(_main);
    }

    /// <summary>Adds an adapter.</summary>
    /// <exception cref="DiagnosticException">It is malformed, there is one of its name, or its world does not fit the others.</exception>
    public void AddAdapter(AdapterInput adapter)
    {
        Validate(adapter.Module);
        AddCompanion(SourceModule.Read(_builder, adapter.Name, adapter.Module));
    }

    /// <summary>Adds a library.</summary>
    /// <exception cref="DiagnosticException">It is malformed, or its world does not fit the others.</exception>
    public void AddLibrary(string name, CoreModuleInput input, IReadOnlyDictionary<(string, string), LibraryArgument> arguments) =>
        AddCompanion(SourceModule.Read(_builder, name, input, arguments));

    /// <summary>Makes the component.</summary>
    /// <param name="fixups">Adds to the module that is instantiated last; null to add nothing.</param>
    /// <exception cref="DiagnosticException">Something does not fit.</exception>
    public byte[] Finish(Action<FixupModule>? fixups)
    {
        TargetWorld world = MakeWorld();
        HashSet<string> names = [.. _companions.Keys];
        ClassifiedModule main = ClassifiedModule.Of(_main!, _main!.Module, world, names, _options);
        var companions = new List<ClassifiedModule>();
        foreach (SourceModule source in _companions.Values)
        {
            if (Adapters.CompanionClassifier.Classify(source, main, world, names, _options) is { } companion)
            {
                companions.Add(companion);
            }
        }

        byte[] bytes = ComponentWriter.Write(ComponentAssembler.Assemble(new ComponentPlan(world, main, companions, _options), fixups));
        if (_options.Validates)
        {
            Check(bytes);
        }

        return bytes;
    }

    private TargetWorld MakeWorld()
    {
        if (!_options.MergesVersions)
        {
            return WorldCloner.Clone(_world.Imports, _world.Exports, [], _file);
        }

        Dictionary<WitInterface, WitInterface> replaced = VersionMerge.Find(_world.Imports, _file);
        (IReadOnlyList<WorldItem> imports, IReadOnlyList<WorldItem> exports) = WorldElaboration.Of(_world, replaced, _file);
        return WorldCloner.Clone(imports, exports, replaced, _file);
    }

    private void AddCompanion(SourceModule source)
    {
        if (!_companions.TryAdd(source.Name!, source))
        {
            throw ComponentizingFault.In(
                ComponentizingDiagnostics.UnfitModule, source.Input.File, $"there are two modules of the name `{source.Name}`: {_companions[source.Name!].Input.File} is the other");
        }

        AddWorlds(source);
    }

    private void AddWorlds(SourceModule source)
    {
        foreach (EmbeddedWorld section in source.Worlds)
        {
            _union.Add(section.World, new DiagnosticLocation.InBinary(source.Input.File, section.Offset));
        }
    }

    private void Validate(CoreModuleInput input)
    {
        if (_options.CoreValidator?.Validate(input.Bytes) is { } fault)
        {
            throw ComponentizingFault.At(
                ComponentizingDiagnostics.UnfitModule, input.File, fault.Offset ?? 0, $"the core module is not valid: {fault.Message}");
        }
    }

    private void Check(byte[] bytes)
    {
        ComponentBinary written = ComponentReader.Read(_file, bytes).GetValueOrThrow()!;
        DiagnosticResult<TypedComponent?> validated = ComponentValidator.Validate(written, ComponentFeatures.All);
        if (validated.Value is null)
        {
            throw ComponentizingFault.In(
                ComponentizingDiagnostics.NotValid, _file, $"the component would not be valid: {validated.Diagnostics[0].Message}");
        }
    }
}
