using ComponentKit.Wit.Model;

namespace ComponentKit.Wit.Resolution;

/// <summary>The imports or the exports of a world while it is resolved, by name.</summary>
internal sealed class WorldItemList(string kind)
{
    private readonly Dictionary<string, (WorldItem Item, Place Place)> _byName = new(StringComparer.OrdinalIgnoreCase);

    public List<(WorldItem Item, Place Place)> Items { get; } = [];

    /// <summary>Whether a name is there, as it is or with another case.</summary>
    public bool Contains(string name) => _byName.ContainsKey(name);

    /// <summary>Adds what the world's own text says; reports a name that is taken.</summary>
    public void Add(WorldItem item, Place place, ResolutionDiagnostics diagnostics)
    {
        if (_byName.TryGetValue(item.Name, out var first))
        {
            diagnostics.AddDuplicate($"the {kind} `{item.Name}` is there already as {Describe(first.Item)}", place, first.Place);
            return;
        }

        _byName.Add(item.Name, (item, place));
        Items.Add((item, place));
    }

    /// <summary>Adds what an included world has: the same interface or type is no conflict.</summary>
    public void Include(WorldItem item, Place place, ResolutionDiagnostics diagnostics)
    {
        if (_byName.TryGetValue(item.Name, out var first) && IsSame(first.Item, item))
        {
            return;
        }

        Add(item, place, diagnostics);
    }

    // Only an interface under its own name means the same in every world; and a type that leads to the same definition.
    private static bool IsSame(WorldItem a, WorldItem b) => (a, b) switch
    {
        (WorldItem.Interface x, WorldItem.Interface y) =>
            ReferenceEquals(x.Value, y.Value) && x.Name == y.Name && x.Name == x.Value.QualifiedName,
        (WorldItem.Type x, WorldItem.Type y) => x.Value.Dealias() == y.Value.Dealias(),
        _ => false,
    };

    private static string Describe(WorldItem item) => item switch
    {
        WorldItem.Interface => "an interface",
        WorldItem.Function => "a function",
        _ => "a type",
    };
}
