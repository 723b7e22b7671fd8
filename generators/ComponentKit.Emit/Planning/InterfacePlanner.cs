using System.Collections.Immutable;
using ComponentKit.Emit.Naming;
using ComponentKit.Emit.Sharing;
using ComponentKit.Wit.Layout;
using ComponentKit.Wit.Model;

namespace ComponentKit.Emit.Planning;

/// <summary>Plans the file of one interface, or of a world's types.</summary>
/// <param name="names">The names of generated types.</param>
/// <param name="sides">Who implements resources.</param>
/// <param name="reuse">What referenced assemblies have.</param>
/// <param name="inlineLengths">The lengths of the inline arrays that files need.</param>
internal sealed class InterfacePlanner(NameTable names, ResourceSides sides, BindingReuse reuse, ISet<uint> inlineLengths)
{
    /// <summary>The plan, or null when there is nothing to write.</summary>
    /// <param name="bound">The interface or world.</param>
    /// <param name="fileNames">The names of the files planned before.</param>
    public InterfacePlan? Plan(BoundOwner bound, UniqueNameBuilder fileNames)
    {
        OwnerNames owner = names[bound.Owner];
        var scope = new TypeScope(owner.Namespace);
        var tuples = new TupleCodecSet();
        ValuePlanner imports = new(names, scope, tuples, sides, CanonContext.Lower);
        ValuePlanner exports = new(names, scope, tuples, sides, CanonContext.Lift);
        IReadOnlyList<WitFunction> all = FunctionsOf(bound.Owner);
        bool isImported = bound.ImportNames.Count > 0 || bound.Owner is WitWorld;
        ImportPlan? import = !isImported || !HasExports(bound.Owner) || reuse.Imports(bound.Owner) is not null
            ? null
            : PlanImport(bound, owner, all, new FunctionPlanner(imports));
        ExportPlan? export = bound.ExportNames.Count == 0 || !HasExports(bound.Owner) || reuse.Exports(bound.Owner) is not null
            ? null
            : PlanExport(bound, owner, all, new FunctionPlanner(exports));

        var importTypes = new TypePlanner(names, imports, scope, CanonContext.Lower);
        var exportTypes = new TypePlanner(names, exports, scope, CanonContext.Lift);
        IEnumerable<TypePlan?> PlanType(TypeDef type) => type.Kind is TypeDefKind.Resource
            ?
            [
                import?.Resources.FirstOrDefault(r => r.Name == names.HostResource(type).Contract.Name),
                export?.Resources.FirstOrDefault(r => r.Name == names.GuestResource(type).Name),
            ]
            :
            [
                reuse.Type(type) is null && sides.IsTwofold(type) ? importTypes.Plan(type) : null,
                (sides.HasGuest(type, CanonContext.Lift) ? reuse.GuestType(type) : reuse.Type(type)) is null ? exportTypes.Plan(type) : null,
            ];
        ImmutableArray<TypePlan> types = bound.Owner.Types.SelectMany(PlanType).OfType<TypePlan>().ToImmutableArray();
        if (import is null && export is null && types.IsEmpty)
        {
            return null;
        }

        inlineLengths.UnionWith(tuples.InlineLengths);
        string prefix = owner.Namespace.Length == 0 ? "" : owner.Namespace + ".";
        return new InterfacePlan(
            fileNames.Add(prefix + owner.Simple, prefix + owner.Simple + ".Types") + ".g.cs",
            owner.Namespace,
            ItemPlan.Of(bound.Owner, bound.Owner.QualifiedName ?? bound.ExportNames.Concat(bound.ImportNames).FirstOrDefault() ?? owner.Simple),
            bound.Owner is WitWorld,
            bound.Accessibility == BindingAccessibility.Public ? "public" : "internal",
            bound.Owner is WitWorld ? null : import,
            export,
            types,
            tuples.Plans.ToImmutableArray(),
            tuples.ArrayLengths.ToImmutableArray(),
            bound.Accessibility == BindingAccessibility.Public ? PlanShared(bound, owner).ToImmutableArray() : []);
    }

    /// <summary>Whether an interface has anything that exists at run time: functions or resources, not only types.</summary>
    public static bool HasExports(TypeOwner owner) =>
        owner is WitInterface { Functions.Count: > 0 } || owner.Types.Any(t => t.Kind is TypeDefKind.Resource);

    /// <summary>The functions of an interface; of a world, those of its own resources.</summary>
    public static IReadOnlyList<WitFunction> FunctionsOf(TypeOwner owner) => owner switch
    {
        WitInterface item => item.Functions,
        WitWorld world => world.Imports.OfType<WorldItem.Function>().Select(f => f.Value).Where(f => f.Resource is not null).ToList(),
        _ => [],
    };

    private IEnumerable<SharedPlan> PlanShared(BoundOwner bound, OwnerNames owner)
    {
        List<TypeDef> resources = bound.Owner.Types.Where(t => t.Kind is TypeDefKind.Resource).ToList();
        var shapes = new BindingShapes(sides);
        IEnumerable<(ItemShape? Shape, IEnumerable<ClrName> Names)> all =
        [
            (shapes.Imports(bound), new[] { owner.Contract, owner.Imports }
                .Concat(resources.Select(names.HostResource).SelectMany(r => new[] { r.Contract, r.Factory }))),
            (shapes.Exports(bound), new[] { owner.Exports }.Concat(resources.Select(names.GuestResource))),
            .. bound.Owner.Types.SelectMany(t => new[] { CanonContext.Lower, CanonContext.Lift }
                .Select(c => (shapes.Type(t, c), new[] { t }.Select(d => names[d, c])))),
        ];
        return all.Where(a => a.Shape is { Item: var item } && !reuse.Has(item))
            .Select(a => new SharedPlan(a.Shape!.Item.Wit, a.Shape.Item.Kind, a.Shape.Hash, a.Names.ToImmutableArray()));
    }

    private ImportPlan PlanImport(
        BoundOwner bound, OwnerNames owner, IReadOnlyList<WitFunction> all, FunctionPlanner functions)
    {
        var members = new UniqueNameBuilder(ReservedNames.ObjectMembers, [owner.Contract.Name]);
        ImmutableArray<ImportFunctionPlan> plans = functions.PlanImports(all, members, names.HostResource);
        return new ImportPlan(
            bound.ImportNames.FirstOrDefault(),
            owner.Contract.Name,
            owner.Imports.Name,
            plans,
            FunctionPlanner.PlanHostResources(
                bound.Owner.Types.Where(t => t.Kind is TypeDefKind.Resource), all, plans, names.HostResource))
        {
            HasManyNames = bound.ImportNames.Count > 1,
        };
    }

    private ExportPlan PlanExport(BoundOwner bound, OwnerNames owner, IReadOnlyList<WitFunction> all, FunctionPlanner functions)
    {
        var members = new UniqueNameBuilder(ReservedNames.ObjectMembers, [owner.Exports.Name, "Definition", "Named"]);
        ImmutableArray<ExportFunctionPlan> plans = functions.PlanExports(all, members, owner.Exports.Name, r => names.GuestResource(r).Name);
        ImmutableArray<ResourcePlan> resources = bound.Owner.Types.Where(t => t.Kind is TypeDefKind.Resource)
            .Select(t => new ResourcePlan(
                ItemPlan.Of(t),
                names.GuestResource(t).Name,
                owner.Exports.Name,
                plans.Where((_, i) => all[i].Resource?.Dealias() == t).ToImmutableArray()))
            .ToImmutableArray();
        return new ExportPlan(bound.ExportNames[0], owner.Exports.Name, plans, resources)
        {
            HasManyNames = bound.ExportNames.Count > 1,
        };
    }
}
