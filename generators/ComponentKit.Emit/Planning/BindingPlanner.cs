using System.Collections.Immutable;
using ComponentKit.Emit.Naming;
using ComponentKit.Emit.Sharing;
using ComponentKit.Wit.Model;

namespace ComponentKit.Emit.Planning;

/// <summary>Turns worlds of the model into a plan in which everything is decided: names, order, sizes, steps.</summary>
/// <remarks>
/// The worlds are planned together, since interfaces are shared: each gives one contract and one set of types, however many
/// worlds use it. Everything here is a function of the model; what is supported was checked before.
/// </remarks>
internal static class BindingPlanner
{
    public static BindingPlan Plan(
        ImmutableArray<HostWorld> worlds, string namespacePrefix, IReadOnlyCollection<ReferencedBinding> references)
    {
        var owners = new BoundOwners();
        foreach (HostWorld world in worlds)
        {
            owners.Add(world);
        }

        List<ClrName> classes = worlds.Select(w => new ClrName(w.Options.Namespace, w.Options.ClassName)).ToList();
        string fallback = worlds.Select(w => w.Options.Namespace).FirstOrDefault() ?? "";
        var sides = new ResourceSides(owners);
        BindingReuse reuse = BindingReuse.Find(owners, sides, references);
        var names = new NameTable(owners.All.Select(o => o.Owner), sides, reuse, classes, fallback, namespacePrefix);
        var fileNames = new UniqueNameBuilder(StringComparer.OrdinalIgnoreCase);
        var inlineLengths = new SortedSet<uint>();
        var worldPlanner = new WorldPlanner(names, sides, owners, inlineLengths);
        ImmutableArray<WorldPlan> worldPlans = worlds.Select(w => worldPlanner.Plan(w, fileNames)).ToImmutableArray();
        var interfacePlanner = new InterfacePlanner(names, sides, reuse, inlineLengths);
        List<Stability> gates = Gates(owners).ToList();
        ImmutableArray<InterfacePlan> interfaces =
            owners.All.Select(o => interfacePlanner.Plan(o, fileNames)).OfType<InterfacePlan>().ToImmutableArray();
        bool isPublic = owners.All.Any(o => o.Accessibility == BindingAccessibility.Public);
        return new BindingPlan(
            interfaces,
            worldPlans,
            inlineLengths.Where(l => !reuse.HasFixedList(l)).Select(l => new FixedListPlan(isPublic ? "public" : "internal", l)).ToImmutableArray(),
            gates.Exists(g => g.Deprecated is not null),
            gates.Exists(g => g.Feature is not null))
        {
            Mismatches = reuse.Mismatches,
        };
    }

    private static IEnumerable<Stability> Gates(BoundOwners owners) => owners.All.SelectMany(o =>
        o.Owner.Types.Select(t => t.Stability)
            .Append(o.Owner.Stability)
            .Concat((o.Owner as WitInterface)?.Functions.Select(f => f.Stability) ?? [])
            .Concat((o.Owner as WitWorld)?.Imports.Concat(((WitWorld)o.Owner).Exports).OfType<WorldItem.Function>()
                .Select(f => f.Value.Stability) ?? []));
}
