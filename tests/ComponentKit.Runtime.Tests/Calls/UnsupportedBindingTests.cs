using ComponentKit.Runtime.Bindings;
using ComponentKit.Runtime.Instances;
using ComponentKit.Runtime.Tests.Support;
using ComponentKit.Wit.Diagnostics;
using Xunit;

namespace ComponentKit.Runtime.Tests.Calls;

/// <summary>What bindings have a shape for, and cannot do yet: each refusal names the function, and says what is missing.</summary>
public sealed class UnsupportedBindingTests
{
    private static readonly ImportDefinition<object> Imports = new(
        null,
        new ImportFunction<object>("g", "func()", static (_, _) => { }),
        new ImportFunction<object>("later", "func(x: stream<u8>)", unsupported: "bindings cannot pass a `stream` yet"));

    [Fact]
    public void A_component_that_does_not_want_such_a_function_runs()
    {
        using Component component = TestComponent.Load(Guest.CallingImport());
        var world = new WorldDefinition("w", [Imports], [new ExportDefinition(null, ("f", "func()"))]);

        using ComponentInstance instance = component.Instantiate(world, new object());
        ExportFunction function = instance.Export(0)[0];

        NotSupportedException exception = function.NotSupported("bindings have no async calls yet");
        Assert.Equal("`f` cannot be called yet: bindings have no async calls yet", exception.Message);
    }

    [Fact]
    public void A_component_that_imports_such_a_function_is_refused()
    {
        using Component component = TestComponent.Load("""
            (import "later" (func $later (param "x" (stream u8))))
            (core func $lowered (canon lower (func $later)))
            (core module $m (import "host" "later" (func (param i32))))
            (core instance $i (instantiate $m (with "host" (instance (export "later" (func $lowered))))))
            """);
        var world = new WorldDefinition("w", [Imports], []);

        var exception = Assert.Throws<DiagnosticException>(() => component.Instantiate(world, new object()));
        Assert.Contains("it imports `later`, which a host cannot answer: bindings cannot pass a `stream` yet", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_component_that_exports_an_async_function_is_refused()
    {
        using Component component = TestComponent.Load("""
            (core module $m (func (export "f")))
            (core instance $i (instantiate $m))
            (func (export "f") async (canon lift (core func $i "f")))
            """);
        var world = new WorldDefinition("w", [], [new ExportDefinition(null, ("f", "async func()"))]);

        var exception = Assert.Throws<DiagnosticException>(() => component.Instantiate(world));
        Assert.Contains("it exports the async function `f`", exception.Message, StringComparison.Ordinal);
    }
}
