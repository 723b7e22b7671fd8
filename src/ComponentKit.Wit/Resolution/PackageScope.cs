using ComponentKit.Wit.Model;

namespace ComponentKit.Wit.Resolution;

/// <summary>A package while it is resolved: its files, and its interfaces and worlds by name.</summary>
internal sealed class PackageScope(PackageName name, Place place)
{
    private readonly Dictionary<string, ItemSymbol> _byName = new(StringComparer.OrdinalIgnoreCase);

    public PackageName Name { get; } = name;

    /// <summary>Where the package is named.</summary>
    public Place Place { get; } = place;

    public WitPackage Model { get; } = new(name);

    public List<FileScope> Files { get; } = [];

    /// <summary>The interfaces and worlds in order of definition.</summary>
    public List<ItemSymbol> Items { get; } = [];

    public ItemSymbol? Find(string name) => FindIgnoringCase(name) is { } item && item.Name == name ? item : null;

    public ItemSymbol? FindIgnoringCase(string name) => _byName.TryGetValue(name, out ItemSymbol? item) ? item : null;

    public void Add(ItemSymbol item)
    {
        Items.Add(item);
        _byName.Add(item.Name, item);
    }

    /// <summary>Adds what is resolved to the model.</summary>
    public void AddToModel(ItemSymbol item)
    {
        if (item.Interface is { } value)
        {
            Model.Add(value);
        }
        else
        {
            Model.Add(item.World!.World);
        }
    }
}
