using System.Collections.Immutable;
using ComponentKit.Composition.Targets;
using ComponentKit.Runtime.Bindings;
using ComponentKit.Runtime.Linking;
using ComponentKit.Wit.Model;

namespace ComponentKit.Runtime.Dynamic;

/// <summary>What a host offers to components that it knows only at run time: functions, core modules, resources, and instances of those.</summary>
/// <remarks>A component that wants another version of an interface takes the latest compatible one, function by function.</remarks>
/// <example><code>
/// var imports = new ImportSet()
///     .AddFunction("now", _ =&gt; new ComponentValue.Integer(42));
/// imports.Instance("docs:adder/log").AddFunction("write", arguments =&gt; …);
/// </code></example>
public sealed class ImportSet
{
    private readonly Dictionary<string, ImportItem> _items = new(StringComparer.Ordinal);
    private readonly List<(ImportDefinition Definition, object Host)> _definitions = [];

    /// <summary>What typed bindings offer; only the outermost set has any.</summary>
    internal IReadOnlyList<(ImportDefinition Definition, object Host)> Definitions => _definitions;

    /// <summary>What is offered by name.</summary>
    internal IReadOnlyDictionary<string, ImportItem> Items => _items;

    /// <summary>How much is offered, which tells whether anything has been added: nothing can be taken away.</summary>
    internal int Version => _definitions.Count + _items.Count + _items.Values.Sum(i => i is ImportItem.Instance(var items) ? items.Version : 0);

    /// <summary>Offers a function.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="answer">What answers its calls.</param>
    /// <param name="type">Its type; null for whatever type a component takes it for.</param>
    public ImportSet AddFunction(string name, DynamicHostFunction answer, WitFunction? type = null) => Add(name, new ImportItem.Function(answer, type));

    /// <summary>Offers a core module.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="module">The module in binary form; it must not change afterwards.</param>
    public ImportSet AddModule(string name, ReadOnlyMemory<byte> module) => Add(name, new ImportItem.Module(module));

    /// <summary>Offers a resource type.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="resource">The type.</param>
    public ImportSet AddResource(string name, HostResource resource) => Add(name, new ImportItem.Resource(resource));

    /// <summary>The instance of a name, which is offered from the first time that it is asked for.</summary>
    /// <param name="name">Its name, such as that of an interface.</param>
    public ImportSet Instance(string name)
    {
        if (_items.TryGetValue(name, out ImportItem? item) && item is ImportItem.Instance(var known))
        {
            return known;
        }

        var items = new ImportSet();
        Add(name, new ImportItem.Instance(items));
        return items;
    }

    /// <summary>Offers what typed bindings have.</summary>
    /// <param name="definition">The bindings' definition.</param>
    /// <param name="host">The object that implements it.</param>
    public ImportSet Add(ImportDefinition definition, object host)
    {
        ArgumentNullException.ThrowIfNull(definition);
        definition.CheckHost(host);
        _definitions.Add((definition, host));
        return this;
    }

    /// <summary>
    /// Offers the rest of what a component imports, so that it can be instantiated: functions that trap when they are called, and resource
    /// types without values. Core modules and components cannot be made up.
    /// </summary>
    /// <param name="component">The component.</param>
    public ImportSet DefineUnknownImportsAsTraps(Component component)
    {
        ArgumentNullException.ThrowIfNull(component);
        foreach (PlanImport import in component.Plan.Imports.Where(i => Find(i.Path.AsSpan()) is null && FindDefinition(i) is null))
        {
            string name = PlanPath.ToText(import.Path);
            Owner(import.Path).AddFunction(
                import.Path[^1],
                _ => throw new TrapException($"the component called its import `{name}`, which the host does not offer", export: null, []));
        }

        foreach (IGrouping<int, PlanResourceImport> names in component.Plan.ResourceImports.GroupBy(i => i.Resource))
        {
            // Names of one type stay names of one type.
            HostResource? type = names.Select(n => Find(n.Path.AsSpan())).OfType<ImportItem.Resource>().FirstOrDefault()?.Type;
            foreach (PlanResourceImport import in names.Where(n => Find(n.Path.AsSpan()) is null))
            {
                Owner(import.Path).AddResource(import.Path[^1], type ??= new HostResource(import.Path[^1]));
            }
        }

        return this;
    }

    /// <summary>The item under a name, or under a compatible version of it; null when there is none.</summary>
    internal ImportItem? Find(string name) =>
        CompatibleNames.Find(name, _items.Keys) is { } offered ? _items[offered] : null;

    /// <summary>What typed bindings offer for an import, or null.</summary>
    internal (ImportDefinition Definition, int Function, object Host)? FindDefinition(PlanImport import)
    {
        string? name = import.Interface is null ? null : CompatibleNames.Find(import.Interface, _definitions.Select(d => d.Definition.Name).OfType<string>());
        foreach ((ImportDefinition definition, object host) in _definitions.Where(d => d.Definition.Name == name))
        {
            for (int i = 0; i < definition.FunctionCount; i++)
            {
                if (definition.Describe(i).Name == import.Path[^1])
                {
                    return (definition, i, host);
                }
            }
        }

        return null;
    }

    /// <summary>The item that a path of names leads to, or null.</summary>
    internal ImportItem? Find(ReadOnlySpan<string> path)
    {
        ImportItem? item = Find(path[0]);
        return path.Length == 1 ? item : item is ImportItem.Instance(var items) ? items.Find(path[1..]) : null;
    }

    /// <summary>All functions with the paths that lead to them.</summary>
    internal IEnumerable<(ImmutableArray<string> Path, ImportItem.Function Function)> Functions(ImmutableArray<string> path) =>
        _items.SelectMany(pair => pair.Value switch
        {
            ImportItem.Function function => [(path.Add(pair.Key), function)],
            ImportItem.Instance(var items) => items.Functions(path.Add(pair.Key)),
            _ => Enumerable.Empty<(ImmutableArray<string>, ImportItem.Function)>(),
        });

    private ImportSet Owner(ImmutableArray<string> path)
    {
        ImportSet owner = this;
        foreach (string name in path.AsSpan()[..^1])
        {
            owner = owner.Find(name) is ImportItem.Instance(var known) ? known : owner.Instance(name);
        }

        return owner;
    }

    private ImportSet Add(string name, ImportItem item)
    {
        if (!_items.TryAdd(name, item))
        {
            throw new ArgumentException($"`{name}` is offered already, as {_items[name].Kind}", nameof(name));
        }

        return this;
    }
}
