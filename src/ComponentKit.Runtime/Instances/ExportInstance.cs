using ComponentKit.Runtime.Linking;
using ComponentKit.Runtime.Resources;
using ComponentKit.Wit.Diagnostics;

namespace ComponentKit.Runtime.Instances;

/// <summary>An interface that a component exports, in one instance, or the functions of its world itself.</summary>
public sealed class ExportInstance
{
    private readonly ComponentInstance _instance;
    private readonly ExportFunction[] _functions;
    private readonly IReadOnlyDictionary<string, ResourceType> _resources;

    internal ExportInstance(
        ComponentInstance instance, ExportFunction[] functions, IReadOnlyDictionary<string, ResourceType> resources)
    {
        _instance = instance;
        _functions = functions;
        _resources = resources;
    }

    /// <summary>A function, by its place in the definition that the bindings gave.</summary>
    public ExportFunction this[int index] => _functions[index];

    /// <summary>Says which class stands for a resource that the interface exports.</summary>
    /// <typeparam name="T">The class.</typeparam>
    /// <param name="name">The resource's name in WIT.</param>
    /// <param name="exports">The bindings of the interface, which the resource's methods call.</param>
    /// <exception cref="Wit.Diagnostics.DiagnosticException">The component does not itself implement such a resource.</exception>
    public void DefineResource<T>(string name, object exports)
        where T : GuestResource, IGuestResource<T> =>
        _instance.Bind(typeof(T), new ResourceBinding(FindResource(name), exports));

    private ResourceType FindResource(string name) =>
        _resources.TryGetValue(name, out ResourceType? type)
            ? type
            : throw new DiagnosticException(new Diagnostic(
                LinkDiagnostics.ResourceMissing,
                $"the bindings want a resource `{name}` that the component implements, and the component has none",
                new DiagnosticLocation.Whole(_instance.Component.Name)));
}
