using System.Collections.Immutable;
using ComponentKit.Composition.Targets;
using ComponentKit.Runtime.Bindings;
using ComponentKit.Runtime.Linking;
using ComponentKit.Wit.Diagnostics;
using ComponentKit.Wit.Layout;

namespace ComponentKit.Runtime.Instances;

/// <summary>How a component fits the world that bindings were made for: found out once, used by every instantiation.</summary>
/// <param name="Imports">For each import of the plan, the import definition and the function in it.</param>
/// <param name="Exports">For each export definition, the exports of the plan that its functions are.</param>
/// <param name="ExportNames">For each export definition, its interface as the component names it.</param>
/// <param name="Resources">For each resource type of the plan that the host gives, what it is; null for the others.</param>
internal sealed record WorldLink(
    (ImportDefinition Definition, int Host, int Function)[] Imports, int[][] Exports, string?[] ExportNames, ImportResource?[] Resources)
{
    /// <summary>Compares what the bindings offer and expect with what the component wants and has.</summary>
    /// <exception cref="DiagnosticException">They do not fit; every misfit is named.</exception>
    internal static WorldLink Create(Component component, WorldDefinition world)
    {
        WorldFit.Check(component, world);
        LinkPlan plan = component.Plan;
        if (!plan.ModuleImports.IsEmpty)
        {
            throw Refuse(component, $"it imports `{PlanPath.ToText(plan.ModuleImports[0].Path)}`, a core module, which bindings cannot give");
        }

        // What names a function comes before what does not.
        (ImportDefinition, int, int)[] imports = [.. plan.Imports.Select(i => FindImport(component, world, i))];
        if (plan.MayBlock)
        {
            PlanExport? waiting = plan.Exports.FirstOrDefault(e => e.Function.IsAsync);
            throw Refuse(component, waiting is null
                ? "it has functions that may wait, which bindings cannot call"
                : $"it exports the async function `{PlanPath.ToText(waiting.Path)}`, and bindings cannot call what may wait");
        }

        if (component.Compiled!.Options.Any(o => o.Pointer == PointerType.I64))
        {
            throw Refuse(component, "it has 64-bit memories, which bindings cannot reach");
        }

        string?[] names = [.. world.Exports.Select(d => d.Name is null ? null : FindInterface(component, d.Name))];
        return new WorldLink(
            imports,
            [.. world.Exports.Zip(names, (d, name) => d.Functions.Select(f => FindExport(component, name, f.Name)).ToArray())],
            names,
            [.. plan.Resources.Select((r, i) => r is PlanResource.Imported ? FindResource(component, world, i) : null)]);
    }

    // A type may have several names, of which one is that of the interface that defines it.
    private static ImportResource FindResource(Component component, WorldDefinition world, int resource)
    {
        ImmutableArray<PlanResourceImport> all = component.Plan.ResourceImports;
        foreach (PlanResourceImport import in all.Where(i => i.Resource == resource))
        {
            string? name = import.Interface is null ? null : CompatibleNames.Find(import.Interface, world.Imports.Select(i => i.Name).OfType<string>());
            foreach (ImportDefinition definition in world.Imports.Where(d => d.Name == name))
            {
                if (definition.Resources.FirstOrDefault(r => r.Name == import.Path[^1]) is { } found)
                {
                    return found;
                }
            }
        }

        string path = PlanPath.ToText(all.First(i => i.Resource == resource).Path);
        throw Refuse(component, $"it imports the resource `{path}`, which the world `{world.Name}` does not offer");
    }

    // An interface without functions may be missing, and then nobody asks for it.
    private static string FindInterface(Component component, string name) =>
        CompatibleNames.Find(name, component.Plan.Exports.Select(e => e.Interface).Concat(component.Plan.ResourceExports.Select(e => e.Interface)).OfType<string>()) ?? name;

    private static (ImportDefinition, int, int) FindImport(Component component, WorldDefinition world, PlanImport import)
    {
        string? name = import.Interface is null ? null : CompatibleNames.Find(import.Interface, world.Imports.Select(i => i.Name).OfType<string>());
        for (int host = 0; host < world.Imports.Count; host++)
        {
            ImportDefinition definition = world.Imports[host];
            for (int function = 0; definition.Name == name && function < definition.FunctionCount; function++)
            {
                if (definition.Describe(function).Name == import.Function.Name)
                {
                    if (definition.Unsupported(function) is { } reason)
                    {
                        throw Refuse(component, $"it imports `{PlanPath.ToText(import.Path)}`, which a host cannot answer: {reason}");
                    }

                    return (definition, host, function);
                }
            }
        }

        // What WIT has words for was compared already.
        throw Refuse(component, $"it imports `{PlanPath.ToText(import.Path)}`, from an instance of an instance, which bindings cannot give");
    }

    private static int FindExport(Component component, string? @interface, string name)
    {
        ImmutableArray<PlanExport> exports = component.Plan.Exports;
        for (int i = 0; i < exports.Length; i++)
        {
            if (exports[i].Interface == @interface && exports[i].Function.Name == name)
            {
                string path = PlanPath.ToText(exports[i].Path);
                return exports[i].Callee is not PlanCallee.Lifted
                    ? throw Refuse(component, $"it exports an import, `{path}`, which bindings cannot call")
                    : i;
            }
        }

        throw new InvalidOperationException($"the export `{name}` was not checked");
    }

    private static DiagnosticException Refuse(Component component, string why) => new(new Diagnostic(
        LinkDiagnostics.NotSupported, $"the component cannot be run yet: {why}", new DiagnosticLocation.Whole(component.Name)));
}
