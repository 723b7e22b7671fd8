using System.Text;
using ComponentKit.Composition;
using ComponentKit.Runtime.Dynamic;
using ComponentKit.Runtime.Tests.Support;
using Xunit;

namespace ComponentKit.Runtime.Tests.Calls;

/// <summary>Components that are put together by a program and run at once.</summary>
public sealed class ComposeTests
{
    private const string Callee =
        """
        (component
          (core module $m (func (export "double") (param i32) (result i32) (i32.mul (local.get 0) (i32.const 2))))
          (core instance $i (instantiate $m))
          (func (export "double") (param "x" u32) (result u32) (canon lift (core func $i "double"))))
        """;

    private const string Caller =
        """
        (component
          (import "double" (func $double (param "x" u32) (result u32)))
          (core func $lowered (canon lower (func $double)))
          (core module $m
            (import "" "double" (func $double (param i32) (result i32)))
            (func (export "four-times") (param i32) (result i32) (call $double (call $double (local.get 0)))))
          (core instance $i (instantiate $m (with "" (instance (export "double" (func $lowered))))))
          (func (export "four-times") (param "x" u32) (result u32) (canon lift (core func $i "four-times"))))
        """;

    [Fact]
    public void One_components_exports_are_anothers_imports()
    {
        var composition = new ComponentKit.Composition.Composition()
            .Add("test:callee", Binary(Callee), out CompositionPackage callee)
            .Add("test:caller", Binary(Caller), out CompositionPackage caller)
            .Instantiate(callee, out CompositionNode first)
            .Instantiate(caller, out CompositionNode second)
            .Wire(second, "double", first["double"])
            .Export("four-times", second["four-times"]);

        using var engine = new WasmEngine();
        using Component component = engine.Compose(composition);
        using var instance = DynamicInstance.Create(component);

        Assert.NotNull(component.Plan.Flags);
        Assert.Equal(Value.Int(20), instance.Find(null, "four-times")!.Call(Value.Int(5)));
    }

    private static ReadOnlyMemory<byte> Binary(string text) => WasmText.ToBinary(Encoding.UTF8.GetBytes(text), "test");
}
