using ComponentKit.Wit.Model;

namespace ComponentKit.Composition.Componentizing.Worlds;

/// <summary>The world of a component in the making, in which an interface that is imported and exported is two objects.</summary>
/// <param name="imports">The imports, in order.</param>
/// <param name="exports">The exports, in order.</param>
internal sealed class TargetWorld(IReadOnlyList<WorldItem> imports, IReadOnlyList<WorldItem> exports)
{
    private readonly Dictionary<WitInterface, HashSet<WitInterface>> _exportsUsed = FindExportsUsed(exports);

    /// <summary>The imports, in order.</summary>
    public IReadOnlyList<WorldItem> Imports { get; } = imports;

    /// <summary>The exports, in order.</summary>
    public IReadOnlyList<WorldItem> Exports { get; } = exports;

    /// <summary>The imports by their names.</summary>
    public IReadOnlyDictionary<string, WorldItem> ImportsByName { get; } = imports.ToDictionary(item => item.Name, StringComparer.Ordinal);

    /// <summary>The exports by their names.</summary>
    public IReadOnlyDictionary<string, WorldItem> ExportsByName { get; } = exports.ToDictionary(item => item.Name, StringComparer.Ordinal);

    /// <summary>The other exports that an exported interface uses types of, also by way of others.</summary>
    public IReadOnlySet<WitInterface> ExportsUsedBy(WitInterface export) => _exportsUsed[export];

    private static Dictionary<WitInterface, HashSet<WitInterface>> FindExportsUsed(IReadOnlyList<WorldItem> exports)
    {
        HashSet<WitInterface> shared = [.. exports.Where(WorldDependencies.IsShared).Select(item => ((WorldItem.Interface)item).Value)];
        var found = new Dictionary<WitInterface, HashSet<WitInterface>>();
        foreach (WorldItem.Interface item in exports.OfType<WorldItem.Interface>())
        {
            HashSet<WitInterface> used = [];
            foreach (WitInterface other in WorldDependencies.Of(item.Value).Where(shared.Contains))
            {
                used.Add(other);
                used.UnionWith(found.GetValueOrDefault(other, []));
            }

            found.Add(item.Value, used);
        }

        return found;
    }
}
