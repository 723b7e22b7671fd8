using System.Collections.Immutable;
using ComponentKit.Emit.Naming;
using ComponentKit.Wit.Layout;
using ComponentKit.Wit.Model;
using ComponentKit.Wit.Printing;

namespace ComponentKit.Emit.Planning;

/// <summary>Plans the functions of one interface, or of a world itself: names first, then what each call moves.</summary>
/// <param name="values">How values are moved, as seen from the file.</param>
internal sealed class FunctionPlanner(ValuePlanner values)
{
    private readonly CallPlanner _calls = new(values);

    /// <summary>Plans functions that the host implements.</summary>
    /// <param name="functions">The functions, those of resources included.</param>
    /// <param name="members">The names that the contract has already.</param>
    /// <param name="resourceName">The names for a resource.</param>
    public ImmutableArray<ImportFunctionPlan> PlanImports(
        IReadOnlyList<WitFunction> functions, UniqueNameBuilder members, Func<TypeDef, ResourceNames> resourceName)
    {
        Dictionary<WitFunction, string> own = functions.Where(f => f.Resource is null).ToDictionary(f => f, f => MethodName(f, members));
        List<TypeDef> resources = functions.Select(f => f.Resource).OfType<TypeDef>().Distinct().ToList();
        Dictionary<TypeDef, string> factories = resources.ToDictionary(r => r, r => FactoryProperty(r, members));
        Dictionary<TypeDef, UniqueNameBuilder> methods = resources.ToDictionary(
            r => r, r => new UniqueNameBuilder(ReservedNames.ObjectMembers, [resourceName(r).Contract.Name, "Dispose"]));
        Dictionary<TypeDef, UniqueNameBuilder> statics = resources.ToDictionary(
            r => r, r => new UniqueNameBuilder(ReservedNames.ObjectMembers, [resourceName(r).Factory.Name, "Create"]));
        return functions.Select(f => new ImportFunctionPlan(
            ItemPlan.Of(f),
            SignatureText.Of(f),
            f.Resource is not { } resource ? own[f]
                : f.Kind == FunctionKind.Constructor ? "Create"
                : MethodName(f, (f.Kind == FunctionKind.Method ? methods : statics)[resource]),
            f.Resource is null || f.Kind == FunctionKind.Method ? null : factories[f.Resource],
            f.Kind == FunctionKind.Method,
            _calls.Plan(f, CanonContext.Lower, "exports"))).ToImmutableArray();
    }

    /// <summary>Plans the resources that the host implements.</summary>
    /// <param name="resources">The resources.</param>
    /// <param name="functions">All functions of the interface or world.</param>
    /// <param name="plans">Their plans.</param>
    /// <param name="resourceName">The names for a resource.</param>
    public static ImmutableArray<HostResourcePlan> PlanHostResources(
        IEnumerable<TypeDef> resources,
        IReadOnlyList<WitFunction> functions,
        ImmutableArray<ImportFunctionPlan> plans,
        Func<TypeDef, ResourceNames> resourceName) =>
        resources.Select(resource =>
        {
            ImmutableArray<ImportFunctionPlan> own = plans.Where((_, i) => functions[i].Resource?.Dealias() == resource).ToImmutableArray();
            ResourceNames names = resourceName(resource);
            string property = own.Select(f => f.Factory).FirstOrDefault(f => f is not null) ?? "";
            return new HostResourcePlan(ItemPlan.Of(resource), names.Contract.Name, names.Factory.Name, property, own);
        }).ToImmutableArray();

    private static string FactoryProperty(TypeDef resource, UniqueNameBuilder members)
    {
        string name = CSharpName.Pascal(resource.Name!);
        return ReservedNames.HidesType(name) ? members.Add(name + "Factory") : members.Add(name, name + "Factory");
    }

    /// <summary>Plans functions that the host calls.</summary>
    /// <param name="functions">The functions of an interface or world, those of resources included.</param>
    /// <param name="members">The names that the class already has.</param>
    /// <param name="exportsClass">The class's name.</param>
    /// <param name="resourceName">The name of a resource's class.</param>
    public ImmutableArray<ExportFunctionPlan> PlanExports(
        IReadOnlyList<WitFunction> functions, UniqueNameBuilder members, string exportsClass, Func<TypeDef, string> resourceName)
    {
        // Public names come first, so that nothing internal takes one away.
        Dictionary<TypeDef, UniqueNameBuilder> resources = functions.Select(f => f.Resource).OfType<TypeDef>().Distinct().ToDictionary(
            r => r, r => new UniqueNameBuilder(ReservedNames.ObjectMembers, [resourceName(r), "Dispose"]));
        UniqueNameBuilder Scope(WitFunction function) => function.Resource is { } resource ? resources[resource] : members;

        Dictionary<WitFunction, string> methods = functions.Where(f => f.Kind != FunctionKind.Constructor)
            .ToDictionary(f => f, f => MethodName(f, Scope(f)));
        foreach (WitFunction function in functions.Where(f => f.Kind == FunctionKind.Constructor))
        {
            methods.Add(function, CanFail(function)
                ? Scope(function).Add("Create", "CreateNew")
                : Scope(function).Add("New", "NewValue"));
        }

        Dictionary<WitFunction, string> twins = functions.Where(CanFail)
            .ToDictionary(f => f, f => Scope(f).Add("Try" + methods[f], $"Try{methods[f]}Function"));
        return functions.Select(f => new ExportFunctionPlan(
            ItemPlan.Of(f),
            f.Kind,
            SignatureText.Of(f),
            methods[f],
            twins.TryGetValue(f, out string? twin) ? twin : null,
            f.Resource is { } resource
                ? members.Add(resourceName(resource) + methods[f], resourceName(resource) + methods[f] + "Function")
                : CSharpName.Field(methods[f]),
            _calls.Plan(f, CanonContext.Lift, CSharpName.LowerFirst(exportsClass)))).ToImmutableArray();
    }

    private static bool CanFail(WitFunction function) => function.Result?.Dealias() is ResultType;

    private static string MethodName(WitFunction function, UniqueNameBuilder members)
    {
        string name = CSharpName.Pascal(function.ItemName) + (function.IsAsync ? "Async" : "");
        return ReservedNames.HidesType(name) ? members.Add(name + "Function") : members.Add(name, name + "Function");
    }
}
