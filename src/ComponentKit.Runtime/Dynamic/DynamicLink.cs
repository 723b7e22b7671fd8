using ComponentKit.Runtime.Bindings;
using ComponentKit.Runtime.CanonicalAbi;
using ComponentKit.Runtime.Engine;
using ComponentKit.Runtime.Instances;
using ComponentKit.Runtime.Linking;
using ComponentKit.Runtime.Resources;
using ComponentKit.Wit.Diagnostics;

namespace ComponentKit.Runtime.Dynamic;

/// <summary>An instance whose host is an <see cref="ImportSet"/>, and which is asked for all its functions.</summary>
internal sealed class DynamicLink : InstanceLink
{
    private readonly LinkPlan _plan;
    private readonly (ImportDefinition Definition, int Function, object Host)[] _imports;
    private readonly HostResource?[] _resources;
    private readonly Dictionary<HostResource, ResourceType> _resourceTypes = [];

    private DynamicLink(Component component, ImportSet imports)
    {
        _plan = component.Plan;
        DynamicFit.Check(component, imports);
        _imports = [.. _plan.Imports.Select(i => FindImport(imports, i))];
        _resources = new HostResource?[_plan.Resources.Length];
        foreach (PlanResourceImport import in _plan.ResourceImports)
        {
            _resources[import.Resource] = ((ImportItem.Resource)imports.Find(import.Path.AsSpan())!).Type;
        }

        Modules =
        [
            .. _plan.ModuleImports.Select(m => new PlanModule.Embedded(0, ((ImportItem.Module)imports.Find(m.Path.AsSpan())!).Bytes)),
        ];
        Exports = [[.. Enumerable.Range(0, _plan.Exports.Length).Where(i => _plan.Exports[i].Callee is PlanCallee.Lifted)]];
    }

    /// <summary>The core modules that the host gives.</summary>
    internal IReadOnlyList<PlanModule.Embedded> Modules { get; }

    internal override int[][] Exports { get; }

    internal override string?[] ExportNames { get; } = [null];

    /// <summary>Finds for each import what the host offers.</summary>
    /// <exception cref="DiagnosticException">Something is missing or does not fit; every misfit is named.</exception>
    internal static DynamicLink Create(Component component, ImportSet imports) => new(component, imports);

    /// <summary>The function that the host gave for an import; null where typed bindings answer.</summary>
    internal DynamicHostFunction? HostFunction(int import) => _imports[import].Host as DynamicHostFunction;

    /// <summary>The resource type that the host gave; null for one that the component defines.</summary>
    internal HostResource? HostResource(int resource) => _resources[resource];

    internal override Trampoline CreateTrampoline(int import, LiftLowerContext context)
    {
        var (definition, function, host) = _imports[import];
        return definition.CreateTrampoline(function, context, host);
    }

    internal override ResourceType CreateResourceType(int resource)
    {
        HostResource host = _resources[resource]!;
        if (!_resourceTypes.TryGetValue(host, out ResourceType? type))
        {
            type = new ResourceType(host.Name, implementation: null) { HostDestructor = host.Destructor };
            _resourceTypes.Add(host, type);
        }

        return type;
    }

    private static (ImportDefinition, int, object) FindImport(ImportSet imports, PlanImport import) =>
        imports.FindDefinition(import)
        ?? (DynamicImport.Define(import.Interface, import.Function), 0, ((ImportItem.Function)imports.Find(import.Path.AsSpan())!).Answer);
}
