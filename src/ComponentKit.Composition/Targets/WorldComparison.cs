using ComponentKit.Binary.Typing;
using ComponentKit.Composition.Graphs;

namespace ComponentKit.Composition.Targets;

/// <summary>Compares what a component is with what a world wants of it, down to the fields of types.</summary>
/// <remarks>
/// A component may import less than the world, and export more. The types of imports are the world's, so that a resource in an export is
/// the one that is expected only if it came in by the same import.
/// </remarks>
internal static class WorldComparison
{
    /// <summary>Everything that does not fit, imports first.</summary>
    /// <param name="component">The component.</param>
    /// <param name="world">The world.</param>
    /// <param name="find">Finds among names the one that stands for another; null when none does.</param>
    public static IEnumerable<WorldDifference> Compare(ComponentType component, ComponentType world, Func<string, IReadOnlyList<string>, string?> find)
    {
        var worldTypes = new TypeBindings();
        var componentTypes = new TypeBindings();
        var differences = new List<WorldDifference>();
        InstanceType offered = new TypeTranslator(worldTypes).Translate(AsInstance(world.Imports));
        string[] offers = [.. offered.Exports.Select(e => e.Name.Name)];
        var comparer = new ExternComparer(componentTypes);
        foreach (NamedExtern import in component.Imports)
        {
            string? name = find(import.Name.Name, offers);
            string? reason = name is null ? null : comparer.Compare(offered.Find(name)!, import.Type);
            if (name is null || reason is not null)
            {
                differences.Add(new WorldDifference(IsImport: true, import.Name.Name, name, reason, offers));
            }
        }

        InstanceType exported = new TypeTranslator(componentTypes).Translate(AsInstance(component.Exports));
        string[] exports = [.. exported.Exports.Select(e => e.Name.Name)];
        comparer = new ExternComparer(worldTypes);
        foreach (NamedExtern export in world.Exports)
        {
            string? name = find(export.Name.Name, exports);
            string? reason = name is null ? null : comparer.Compare(exported.Find(name)!, export.Type);
            if (name is null || reason is not null)
            {
                differences.Add(new WorldDifference(IsImport: false, export.Name.Name, name, reason, exports));
            }
        }

        return differences;
    }

    private static InstanceType AsInstance(System.Collections.Immutable.ImmutableArray<NamedExtern> items) => new(items, new HashSet<Wit.Model.TypeDef>());
}
