using System.Collections.Immutable;
using ComponentKit.Emit.Naming;
using ComponentKit.Wit.Model;

namespace ComponentKit.Emit.Planning;

/// <summary>Plans the file of one interface, or of a world's types.</summary>
/// <param name="names">The names of generated types.</param>
internal sealed class InterfacePlanner(NameTable names)
{
    /// <summary>The plan, or null when there is nothing to write.</summary>
    /// <param name="bound">The interface or world.</param>
    /// <param name="fileNames">The names of the files planned before.</param>
    public InterfacePlan? Plan(BoundOwner bound, UniqueNameBuilder fileNames)
    {
        OwnerNames owner = names[bound.Owner];
        var scope = new TypeScope(owner.Namespace);
        var tuples = new TupleCodecSet();
        var values = new ValuePlanner(names, scope, tuples);
        var functions = new FunctionPlanner(values);

        IReadOnlyList<WitFunction> all = (bound.Owner as WitInterface)?.Functions ?? [];
        ImportPlan? import = bound.ImportName is null || all.Count == 0 ? null : PlanImport(bound, owner, all, functions);
        ExportPlan? export = bound.ExportName is null || !HasExports(bound.Owner) ? null : PlanExport(bound, owner, all, functions);
        var planner = new TypePlanner(names, values, scope);
        ImmutableArray<TypePlan> types = bound.Owner.Types
            .Select(t => t.Kind is TypeDefKind.Resource ? export?.Resources.FirstOrDefault(r => r.Name == names[t].Name) : planner.Plan(t))
            .OfType<TypePlan>()
            .ToImmutableArray();
        if (import is null && export is null && types.IsEmpty)
        {
            return null;
        }

        string prefix = owner.Namespace.Length == 0 ? "" : owner.Namespace + ".";
        return new InterfacePlan(
            fileNames.Add(prefix + owner.Simple, prefix + owner.Simple + ".Types") + ".g.cs",
            owner.Namespace,
            ItemPlan.Of(bound.Owner, bound.Owner.QualifiedName ?? bound.ExportName ?? bound.ImportName ?? owner.Simple),
            bound.Owner is WitWorld,
            bound.Accessibility == BindingAccessibility.Public ? "public" : "internal",
            import,
            export,
            types,
            tuples.Plans.ToImmutableArray());
    }

    /// <summary>Whether an interface has anything that exists at run time: functions or resources, not only types.</summary>
    public static bool HasExports(TypeOwner owner) =>
        owner is WitInterface { Functions.Count: > 0 } || owner.Types.Any(t => t.Kind is TypeDefKind.Resource);

    private static ImportPlan PlanImport(
        BoundOwner bound, OwnerNames owner, IReadOnlyList<WitFunction> all, FunctionPlanner functions)
    {
        var members = new UniqueNameBuilder(ReservedNames.ObjectMembers, [owner.Contract.Name]);
        return new ImportPlan(bound.ImportName, owner.Contract.Name, owner.Imports.Name, functions.PlanImports(all, members));
    }

    private ExportPlan PlanExport(BoundOwner bound, OwnerNames owner, IReadOnlyList<WitFunction> all, FunctionPlanner functions)
    {
        var members = new UniqueNameBuilder(ReservedNames.ObjectMembers, [owner.Exports.Name, "Definition"]);
        ImmutableArray<ExportFunctionPlan> plans = functions.PlanExports(all, members, owner.Exports.Name, r => names[r.Dealias()].Name);
        ImmutableArray<ResourcePlan> resources = bound.Owner.Types.Where(t => t.Kind is TypeDefKind.Resource)
            .Select(t => new ResourcePlan(
                ItemPlan.Of(t),
                names[t].Name,
                owner.Exports.Name,
                plans.Where((_, i) => all[i].Resource?.Dealias() == t).ToImmutableArray()))
            .ToImmutableArray();
        return new ExportPlan(bound.ExportName, owner.Exports.Name, plans, resources);
    }
}
