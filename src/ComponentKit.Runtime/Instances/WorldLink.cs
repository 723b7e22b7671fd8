using ComponentKit.Runtime.Bindings;
using ComponentKit.Runtime.Linking;

namespace ComponentKit.Runtime.Instances;

/// <summary>How a component fits the world that bindings were made for: found out once, used by every instantiation.</summary>
/// <param name="Imports">For each import of the plan, the import definition and the function in it.</param>
/// <param name="Exports">For each export definition, the exports of the plan that its functions are.</param>
/// <param name="ExportNames">For each export definition, its interface.</param>
internal sealed record WorldLink((ImportDefinition Definition, int Host, int Function)[] Imports, int[][] Exports, string?[] ExportNames)
{
    /// <summary>Compares what the bindings offer and expect with what the component wants and has.</summary>
    /// <exception cref="Wit.Diagnostics.DiagnosticException">They do not fit; every misfit is named.</exception>
    internal static WorldLink Create(Component component, WorldDefinition world)
    {
        WorldFit.Check(component, world);
        LinkPlan plan = component.Plan;
        return new WorldLink(
            [.. plan.Imports.Select(i => FindImport(world, i))],
            [.. world.Exports.Select(d => d.Functions.Select(f => FindExport(plan, d.Name, f.Name)).ToArray())],
            [.. world.Exports.Select(d => d.Name)]);
    }

    private static (ImportDefinition, int, int) FindImport(WorldDefinition world, PlanImport import)
    {
        for (int host = 0; host < world.Imports.Count; host++)
        {
            ImportDefinition definition = world.Imports[host];
            for (int function = 0; definition.Name == import.Interface && function < definition.FunctionCount; function++)
            {
                if (definition.Describe(function).Name == import.Function.Name)
                {
                    return (definition, host, function);
                }
            }
        }

        throw new InvalidOperationException($"the import `{import.Function}` was not checked");
    }

    private static int FindExport(LinkPlan plan, string? @interface, string name)
    {
        for (int i = 0; i < plan.Exports.Length; i++)
        {
            if (plan.Exports[i].Interface == @interface && plan.Exports[i].Function.Name == name)
            {
                return i;
            }
        }

        throw new InvalidOperationException($"the export `{name}` was not checked");
    }
}
