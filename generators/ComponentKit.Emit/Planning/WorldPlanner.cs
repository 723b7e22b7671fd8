using System.Collections.Immutable;
using ComponentKit.Emit.Naming;
using ComponentKit.Wit.Layout;
using ComponentKit.Wit.Model;

namespace ComponentKit.Emit.Planning;

/// <summary>Plans the file with a world's class.</summary>
/// <param name="names">The names of generated types.</param>
/// <param name="sides">Who implements resources.</param>
/// <param name="owners">The interfaces that worlds touch.</param>
/// <param name="inlineLengths">The lengths of the inline arrays that files need.</param>
internal sealed class WorldPlanner(NameTable names, ResourceSides sides, BoundOwners owners, ISet<uint> inlineLengths)
{
    private static readonly string[] ClassMembers =
        [.. ReservedNames.ObjectMembers, "Dispose", "Functions", "IImports", "Imports", "Instance", "Instantiate", "World"];

    public WorldPlan Plan(HostWorld host, UniqueNameBuilder fileNames)
    {
        WitWorld world = host.World;
        HostWorldOptions options = host.Options;
        var scope = new TypeScope(options.Namespace);
        var tuples = new TupleCodecSet();

        // What a world itself exports can only mention what it imports.
        var functions = new FunctionPlanner(new ValuePlanner(names, scope, tuples, sides, CanonContext.Lower));
        var importMembers = new UniqueNameBuilder(ReservedNames.RecordMembers, ["IImports", "Imports"]);
        var exportMembers = new UniqueNameBuilder(ClassMembers, [options.ClassName]);

        ImmutableArray<WorldInterfacePlan> imports = Interfaces(world.Imports, importMembers, i =>
            (scope.Refer(names[i].Contract), scope.Refer(names[i].Imports)), i => owners.HasManyNames(i, CanonContext.Lower));
        ImmutableArray<WorldInterfacePlan> exports = Interfaces(world.Exports, exportMembers, i =>
            (scope.Refer(names[i].Exports), scope.Refer(names[i].Exports)), i => owners.HasManyNames(i, CanonContext.Lift));
        List<WitFunction> importFunctions = Functions(world.Imports);
        List<WitFunction> exportFunctions = Functions(world.Exports);
        ImmutableArray<ExportFunctionPlan> exportPlans = functions.PlanExports(
            exportFunctions, exportMembers, options.ClassName, r => names.GuestResource(r).Name);

        ImmutableArray<ImportFunctionPlan> importPlans = functions.PlanImports(importFunctions, importMembers, names.HostResource);
        List<TypeDef> resources = world.Types.Where(t => t.Kind is TypeDefKind.Resource).ToList();

        // The contracts are in the package's namespace.
        ResourceNames Full(TypeDef resource)
        {
            ResourceNames found = names.HostResource(resource);
            return new ResourceNames(
                found.Contract with { Name = scope.Refer(found.Contract) }, found.Factory with { Name = scope.Refer(found.Factory) });
        }

        inlineLengths.UnionWith(tuples.InlineLengths);
        string prefix = options.Namespace.Length == 0 ? "" : options.Namespace + ".";
        return new WorldPlan(
            fileNames.Add(prefix + options.ClassName, prefix + options.ClassName + ".World") + ".g.cs",
            options.Namespace,
            options.ClassName,
            ItemPlan.Of(world, world.ToString()),
            imports,
            exports,
            importFunctions.Count == 0 && resources.Count == 0 ? null
                : new ImportPlan(
                    null,
                    "IImports",
                    "Functions",
                    importPlans,
                    FunctionPlanner.PlanHostResources(resources, importFunctions, importPlans, Full)),
            exportFunctions.Count == 0 ? null
                : new ExportPlan(null, options.ClassName, exportPlans, []),
            tuples.Plans.ToImmutableArray(),
            tuples.ArrayLengths.ToImmutableArray());
    }

    private static List<WitFunction> Functions(IEnumerable<WorldItem> items) =>
        items.OfType<WorldItem.Function>().Select(f => f.Value).ToList();

    private static ImmutableArray<WorldInterfacePlan> Interfaces(
        IEnumerable<WorldItem> items,
        UniqueNameBuilder members,
        Func<WitInterface, (string Type, string Companion)> types,
        Func<WitInterface, bool> hasManyNames)
    {
        List<(WorldItem.Interface Item, string Short, string Long)> all = items.OfType<WorldItem.Interface>()
            .Where(i => InterfacePlanner.HasExports(i.Value))
            .Select(i => (i, CSharpName.Pascal(i.Value.QualifiedName == i.Name ? i.Value.Name! : i.Name), LongName(i)))
            .ToList();
        return all.Select(i =>
        {
            // Of two interfaces with one name, both get the package's in front.
            bool isShared = all.Count(other => other.Short == i.Short) > 1;
            string name = isShared ? members.Add(i.Long) : members.Add(i.Short, i.Long, i.Short + "Interface");
            (string type, string companion) = types(i.Item.Value);
            return new WorldInterfacePlan(name, type, companion, hasManyNames(i.Item.Value) ? i.Item.Name : null, ItemPlan.Of(i.Item.Value, i.Item.Name));
        }).ToImmutableArray();
    }

    private static string LongName(WorldItem.Interface item) => item.Value.Package is { } package && item.Value.Name is { } name
        ? CSharpName.Pascal(package.Name.Name) + CSharpName.Pascal(name)
        : CSharpName.Pascal(item.Name);
}
