namespace ComponentKit.Wit.Model;

/// <summary>A world: all that a component imports and exports.</summary>
public sealed class WitWorld : TypeOwner
{
    private readonly List<WorldItem> _imports = [];
    private readonly List<WorldItem> _exports = [];

    internal WitWorld(string? name, WitPackage? package)
        : base(name, package)
    {
    }

    /// <summary>What a component of this world needs, implied imports included, in their order of elaboration.</summary>
    public IReadOnlyList<WorldItem> Imports => _imports;

    /// <summary>What a component of this world offers.</summary>
    public IReadOnlyList<WorldItem> Exports => _exports;

    internal void AddImport(WorldItem item) => _imports.Add(item);

    internal void AddExport(WorldItem item) => _exports.Add(item);
}
