using System.Collections.Immutable;
using ComponentKit.Runtime.Bindings;
using ComponentKit.Wit.Model;

namespace ComponentKit.Runtime.Dynamic;

/// <summary>What a host offers to components that it knows only at run time: functions, core modules, resources, and instances of those.</summary>
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

    /// <summary>The item that a path of names leads to, or null.</summary>
    internal ImportItem? Find(ReadOnlySpan<string> path)
    {
        ImportItem? item = _items.GetValueOrDefault(path[0]);
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

    private ImportSet Add(string name, ImportItem item)
    {
        if (!_items.TryAdd(name, item))
        {
            throw new ArgumentException($"`{name}` is offered already, as {_items[name].Kind}", nameof(name));
        }

        return this;
    }
}
