using System.Collections.Immutable;
using ComponentKit.Binary.Sections;
using ComponentKit.Binary.Typing;
using ComponentKit.Binary.Validation;
using ComponentKit.Composition.Targets;
using ComponentKit.Runtime.Linking;
using ComponentKit.Wit.Diagnostics;
using ComponentKit.Wit.Printing;

namespace ComponentKit.Runtime.Dynamic;

/// <summary>Checks that an <see cref="ImportSet"/> has what a component imports.</summary>
internal static class DynamicFit
{
    /// <exception cref="DiagnosticException">Something is missing or does not fit; every misfit is named.</exception>
    internal static void Check(Component component, ImportSet imports)
    {
        LinkPlan plan = component.Plan;
        ImmutableArray<Diagnostic> misfits =
        [
            .. CheckKinds(component, imports),
            .. Conformance.CheckImports(component.Name, plan.Imports.Where(i => !IsOtherKind(i, imports)).Select(Wanted), Offered(plan, imports)),
            .. CheckResources(component, imports),
        ];
        if (!misfits.IsEmpty)
        {
            throw new DiagnosticException(misfits);
        }
    }

    // Those are told by their kinds.
    private static bool IsOtherKind(PlanImport import, ImportSet imports) =>
        imports.Find(import.Path.AsSpan()) is not (null or ImportItem.Function);

    private static FunctionContract Wanted(PlanImport import) => new(import.Interface, import.Path[^1], SignatureText.Of(import.Function));

    // A function that has no type of its own has the one that it is wanted with.
    private static IEnumerable<FunctionContract> Offered(LinkPlan plan, ImportSet imports)
    {
        ILookup<(string?, string), string> wanted = plan.Imports.Select(DynamicFit.Wanted).ToLookup(w => (w.Interface, w.Name), w => w.Signature);
        string[] interfaces = [.. plan.Imports.Select(i => i.Interface).OfType<string>().Distinct()];
        IEnumerable<FunctionContract> bound = imports.Definitions.SelectMany(d =>
            Enumerable.Range(0, d.Definition.FunctionCount).Select(d.Definition.Describe)
                .Select(f => new FunctionContract(d.Definition.Name, f.Name, f.Signature)));
        IEnumerable<FunctionContract> named = imports.Functions([]).SelectMany(offer =>
        {
            string? @interface = PlanPath.InterfaceOf(offer.Path);
            string? signature = offer.Function.Type is { } type ? SignatureText.Of(type) : Wanted(@interface, offer.Path[^1]);
            return signature is null ? Enumerable.Empty<FunctionContract>() : [new FunctionContract(@interface, offer.Path[^1], signature)];
        });
        return bound.Concat(named);

        // The component may name the interface by another version.
        string? Wanted(string? @interface, string name) =>
            (@interface is null
                ? wanted[(null, name)]
                : interfaces.Where(i => CompatibleNames.Find(i, [@interface]) is not null).SelectMany(i => wanted[(i, name)])).FirstOrDefault();
    }

    private static IEnumerable<Diagnostic> CheckKinds(Component component, ImportSet imports)
    {
        foreach (NamedExtern import in component.Typed.Imports)
        {
            foreach (Diagnostic diagnostic in CheckKind(component, import, [import.Name.Name], imports))
            {
                yield return diagnostic;
            }
        }
    }

    private static IEnumerable<Diagnostic> CheckKind(Component component, NamedExtern wanted, ImmutableArray<string> path, ImportSet imports)
    {
        ImportItem? offered = imports.Find(wanted.Name.Name);
        string name = PlanPath.ToText(path);
        switch (wanted.Type, offered)
        {
            case (TypedExtern.Instance(var type), null or ImportItem.Instance):
                // An instance that is not offered has nothing in it, and what it lacks is found one by one.
                ImportSet items = offered is ImportItem.Instance(var set) ? set : new ImportSet();
                return type.Exports.SelectMany(e => CheckKind(component, e, path.Add(e.Name.Name), items));
            case (TypedExtern.Func, null or ImportItem.Function):
            case (TypedExtern.Type(not TypeEntry.Resource), _):
            case (TypedExtern.Type, ImportItem.Resource):
                return [];
            case (TypedExtern.CoreModule(var type), ImportItem.Module(var bytes)):
                return CoreModuleFit.FindMisfit(bytes, type, component.Typed) is { } misfit
                    ? [Make(component, $"the core module `{name}` does not fit: {misfit}")]
                    : [];
            case (TypedExtern.Component, _):
                return [Make(component, $"the component wants a component `{name}`, which no host can offer yet: compose the two first")];
            case (_, null):
                return [Make(component, $"the component wants {Kind(wanted.Type)} `{name}`, which the host does not offer")];
            default:
                return [Make(component, $"the component wants {Kind(wanted.Type)} `{name}`, where the host offers {offered.Kind}")];
        }
    }

    // Two names of one type have to be one type at the host's.
    private static IEnumerable<Diagnostic> CheckResources(Component component, ImportSet imports) =>
        component.Plan.ResourceImports.GroupBy(i => i.Resource).SelectMany(names =>
            names.Where(n => imports.Find(n.Path.AsSpan()) is ImportItem.Resource found
                && imports.Find(names.First().Path.AsSpan()) is ImportItem.Resource first
                && first.Type != found.Type)
            .Select(n => Make(
                component,
                $"the component takes the resources `{PlanPath.ToText(names.First().Path)}` and `{PlanPath.ToText(n.Path)}` for one, and the host offers two")));

    private static string Kind(TypedExtern wanted) => wanted.Sort switch
    {
        Sort.Func => "a function",
        Sort.Instance => "an instance",
        Sort.CoreModule => "a core module",
        _ => "a resource",
    };

    private static Diagnostic Make(Component component, string message) =>
        new(LinkDiagnostics.ImportMismatch, message, new DiagnosticLocation.Whole(component.Name));
}
