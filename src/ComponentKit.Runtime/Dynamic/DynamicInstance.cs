using ComponentKit.Runtime.Bindings;
using ComponentKit.Runtime.Instances;
using ComponentKit.Runtime.Linking;
using ComponentKit.Wit.Printing;

namespace ComponentKit.Runtime.Dynamic;

/// <summary>An instance of a component whose world is known only at run time.</summary>
public sealed class DynamicInstance : IDisposable
{
    private readonly ComponentInstance _instance;

    private DynamicInstance(ComponentInstance instance, IReadOnlyList<DynamicFunction> functions)
    {
        _instance = instance;
        Functions = functions;
    }

    /// <summary>The instance itself, with its limits.</summary>
    public ComponentInstance Instance => _instance;

    /// <summary>The functions that the component exports.</summary>
    public IReadOnlyList<DynamicFunction> Functions { get; }

    /// <summary>Makes an instance.</summary>
    /// <param name="component">The component.</param>
    /// <param name="imports">What the host offers: definitions, each with the object that implements it.</param>
    /// <exception cref="Wit.Diagnostics.DiagnosticException">The component wants what is not offered.</exception>
    /// <exception cref="TrapException">The component trapped while it started.</exception>
    public static DynamicInstance Create(Component component, params IReadOnlyList<(ImportDefinition Definition, object Host)> imports)
    {
        ArgumentNullException.ThrowIfNull(component);
        ArgumentNullException.ThrowIfNull(imports);
        IGrouping<string?, PlanExport>[] interfaces = [.. component.Plan.Exports.GroupBy(e => e.Interface)];
        ExportDefinition[] exports =
        [
            .. interfaces.Select(i => new ExportDefinition(i.Key, [.. i.Select(e => (e.Function.Name, SignatureText.Of(e.Function)))])),
        ];
        var world = new WorldDefinition(component.Name, [.. imports.Select(i => i.Definition)], exports);
        ComponentInstance instance = component.Instantiate(world, [.. imports.Select(i => i.Host)]);
        IEnumerable<DynamicFunction> functions = interfaces.SelectMany((group, i) =>
            group.Select((export, j) => new DynamicFunction(group.Key, export.Function, instance.Export(i)[j])));
        return new DynamicInstance(instance, [.. functions]);
    }

    /// <summary>Finds a function.</summary>
    /// <param name="interface">The interface with its package and version, or null for a function of the world itself.</param>
    /// <param name="name">The function, such as <c>[method]request.path</c>.</param>
    public DynamicFunction? Find(string? @interface, string name) =>
        Functions.FirstOrDefault(f => f.Interface == @interface && f.Function.Name == name);

    /// <inheritdoc/>
    public void Dispose() => _instance.Dispose();
}
