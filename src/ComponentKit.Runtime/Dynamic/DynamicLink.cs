using ComponentKit.Runtime.Bindings;
using ComponentKit.Runtime.Linking;
using ComponentKit.Wit.Diagnostics;

namespace ComponentKit.Runtime.Dynamic;

/// <summary>How a component fits an <see cref="ImportSet"/>: found out once, used by every instantiation.</summary>
internal sealed class DynamicLink
{
    private readonly LinkPlan _plan;

    private DynamicLink(Component component, ImportSet imports)
    {
        DynamicFit.Check(component, imports);
        Version = imports.Version;
        _plan = component.Plan;
        Imports = [.. _plan.Imports.Select(i => FindImport(imports, i))];
        Resources = new HostResource?[_plan.Resources.Length];
        foreach (PlanResourceImport import in _plan.ResourceImports)
        {
            Resources[import.Resource] = ((ImportItem.Resource)imports.Find(import.Path.AsSpan())!).Type;
        }

        Modules =
        [
            .. _plan.ModuleImports.Select(m => new PlanModule.Embedded(0, ((ImportItem.Module)imports.Find(m.Path.AsSpan())!).Bytes)),
        ];
        Exports = [[.. Enumerable.Range(0, _plan.Exports.Length).Where(i => _plan.Exports[i].Callee is PlanCallee.Lifted)]];
    }

    /// <summary>That of the set when this was found out.</summary>
    internal int Version { get; }

    /// <summary>For each import of the plan, what answers it.</summary>
    internal (ImportDefinition Definition, int Function, object Host)[] Imports { get; }

    /// <summary>For each resource type of the plan the one that the host gave; null for those that the component defines.</summary>
    internal HostResource?[] Resources { get; }

    /// <summary>The core modules that the host gives.</summary>
    internal IReadOnlyList<PlanModule.Embedded> Modules { get; }

    /// <summary>All functions that the component itself lifts.</summary>
    internal int[][] Exports { get; }

    /// <summary>Finds for each import what the host offers.</summary>
    /// <exception cref="DiagnosticException">Something is missing or does not fit; every misfit is named.</exception>
    internal static DynamicLink Create(Component component, ImportSet imports) => new(component, imports);

    /// <summary>The function that the host gave for an import; null where typed bindings answer.</summary>
    internal DynamicHostFunction? HostFunction(int import) => Imports[import].Host as DynamicHostFunction;

    private static (ImportDefinition, int, object) FindImport(ImportSet imports, PlanImport import) =>
        imports.FindDefinition(import)
        ?? (DynamicImport.Define(import.Interface, import.Function), 0, ((ImportItem.Function)imports.Find(import.Path.AsSpan())!).Answer);
}
