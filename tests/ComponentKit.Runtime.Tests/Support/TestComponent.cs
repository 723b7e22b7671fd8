using System.Text;
using ComponentKit.Runtime.Dynamic;
using ComponentKit.Runtime.Instances;

namespace ComponentKit.Runtime.Tests.Support;

/// <summary>A component written in the text format, with an instance of it and a host that answers its imports.</summary>
internal sealed class TestComponent : IDisposable
{
    private static readonly WasmEngine SharedEngine = new();

    private readonly Component _component;
    private readonly DynamicInstance _instance;

    private TestComponent(Component component, DynamicInstance instance)
    {
        _component = component;
        _instance = instance;
    }

    /// <summary>Compiles and instantiates.</summary>
    /// <param name="text">The component's fields, without the outer parentheses.</param>
    /// <param name="host">Answers every import.</param>
    /// <param name="engine">The engine, or null for the shared one with default settings.</param>
    internal static TestComponent Create(string text, DynamicHostFunction? host = null, WasmEngine? engine = null)
    {
        Component component = Load(text, engine);
        host ??= _ => throw new InvalidOperationException("no import was expected to be called");
        var imports = component.Plan.Imports.Select(i => (DynamicImport.Define(i.Interface, i.Function), (object)host)).ToArray();
        return new TestComponent(component, DynamicInstance.Create(component, imports));
    }

    /// <summary>The instance, with its limits.</summary>
    internal ComponentInstance Instance => _instance.Instance;

    internal static Component Load(string text, WasmEngine? engine = null) =>
        (engine ?? SharedEngine).Load(Encoding.UTF8.GetBytes($"(component {text})"), "test.wat");

    internal ComponentValue? Call(string name, params ComponentValue[] arguments) => Function(name).Call(arguments);

    internal DynamicFunction Function(string name) => Function(null, name);

    internal DynamicFunction Function(string? @interface, string name) =>
        _instance.Find(@interface, name) ?? throw new ArgumentException($"no function `{name}`");

    /// <summary>Disposes of the instance alone.</summary>
    internal void DisposeInstance() => _instance.Dispose();

    public void Dispose()
    {
        _instance.Dispose();
        _component.Dispose();
    }
}
