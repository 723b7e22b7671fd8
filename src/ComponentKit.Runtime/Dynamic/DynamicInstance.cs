using ComponentKit.Runtime.Bindings;
using ComponentKit.Runtime.Instances;
using ComponentKit.Runtime.Linking;

namespace ComponentKit.Runtime.Dynamic;

/// <summary>An instance of a component whose world is known only at run time.</summary>
public sealed class DynamicInstance : IDisposable
{
    private readonly ComponentInstance _instance;

    private DynamicInstance(
        ComponentInstance instance, IReadOnlyList<DynamicFunction> functions, IReadOnlyDictionary<string, HostResource> resources)
    {
        _instance = instance;
        Functions = functions;
        Resources = resources;
    }

    /// <summary>The instance itself, with its limits.</summary>
    public ComponentInstance Instance => _instance;

    /// <summary>The functions that the component exports.</summary>
    public IReadOnlyList<DynamicFunction> Functions { get; }

    /// <summary>
    /// The resource types that the component exports itself, for other components to import: those tell by them which types are the
    /// same. Values stay in the store that they are of.
    /// </summary>
    public IReadOnlyDictionary<string, HostResource> Resources { get; }

    /// <summary>Makes an instance.</summary>
    /// <param name="component">The component.</param>
    /// <param name="imports">What the host offers: definitions, each with the object that implements it.</param>
    /// <exception cref="Wit.Diagnostics.DiagnosticException">The component wants what is not offered.</exception>
    /// <exception cref="TrapException">The component trapped while it started.</exception>
    public static DynamicInstance Create(Component component, params IReadOnlyList<(ImportDefinition Definition, object Host)> imports)
    {
        ArgumentNullException.ThrowIfNull(imports);
        var set = new ImportSet();
        foreach ((ImportDefinition definition, object host) in imports)
        {
            set.Add(definition, host);
        }

        return Create(component, set);
    }

    /// <summary>Makes an instance.</summary>
    /// <param name="component">The component.</param>
    /// <param name="imports">What the host offers.</param>
    /// <exception cref="Wit.Diagnostics.DiagnosticException">The component wants what is not offered.</exception>
    /// <exception cref="TrapException">The component trapped while it started.</exception>
    public static DynamicInstance Create(Component component, ImportSet imports)
    {
        ArgumentNullException.ThrowIfNull(component);
        ArgumentNullException.ThrowIfNull(imports);
        DynamicLink link = component.LinkOf(imports);
        ComponentInstance instance = component.Instantiate(new DynamicInstanceLink(link), link.Modules);
        int lifted = 0;
        DynamicFunction[] functions =
        [
            .. component.Plan.Exports.Select(e => e.Callee switch
            {
                PlanCallee.Imported(var import) => new DynamicFunction(e, null, link.HostFunction(import)),
                PlanCallee.Lifted => new DynamicFunction(e, instance.Export(0)[lifted++], null),
                _ => throw new InvalidOperationException(),
            }),
        ];
        return new DynamicInstance(instance, functions, Export(component.Plan, link));
    }

    private static Dictionary<string, HostResource> Export(LinkPlan plan, DynamicLink link)
    {
        var types = new HostResource?[plan.Resources.Length];
        return plan.ResourceExports.Where(e => e.Path.Length == 1).ToDictionary(
            e => e.Name,
            e => link.Resources[e.Resource] ?? (types[e.Resource] ??= new HostResource(e.Name)),
            StringComparer.Ordinal);
    }

    /// <summary>Finds a function.</summary>
    /// <param name="interface">The interface with its package and version, or null for a function of the world itself.</param>
    /// <param name="name">The function, such as <c>[method]request.path</c>.</param>
    public DynamicFunction? Find(string? @interface, string name) =>
        Functions.FirstOrDefault(f => f.Interface == @interface && f.Function.Name == name);

    /// <inheritdoc/>
    public void Dispose() => _instance.Dispose();
}
