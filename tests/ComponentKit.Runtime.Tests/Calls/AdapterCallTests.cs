using System.Text;
using ComponentKit.Runtime.Dynamic;
using ComponentKit.Runtime.Linking;
using ComponentKit.Runtime.Tests.Support;
using Xunit;

namespace ComponentKit.Runtime.Tests.Calls;

/// <summary>Components that call each other, through adapters in core code.</summary>
public sealed class AdapterCallTests() : ComponentCallTests(hasAdapters: true)
{
    [Fact]
    public void A_long_chain_of_calls_stays_in_core_code()
    {
        using var component = Chain(300);

        component.Call("f");
    }

    [Theory]
    [InlineData("u32", true)]
    [InlineData("string", true)]
    [InlineData("(list (list string))", true)]
    [InlineData("(option (tuple char (list u8)))", true)]
    [InlineData("(own $r)", false)] // bookkeeping that the runtime does
    [InlineData("(list (borrow $r))", false)]
    public void Adapters_are_part_of_the_plan(string type, bool hasAdapter)
    {
        using Component component = TestComponent.Load(Call(type, ""));

        Assert.Equal(hasAdapter, component.Plan.Flags is not null);
        Assert.Equal(hasAdapter ? 2 : 0, component.Plan.Modules.OfType<PlanModule.Generated>().Count());
    }

    [Fact]
    public void A_side_that_keeps_something_for_its_task_has_no_adapter()
    {
        using Component component = TestComponent.Load(
            Call("u32", "(core func $get (canon context.get i32 0)) (core module $user (import \"\" \"get\" (func (result i32)))) "
                + "(core instance (instantiate $user (with \"\" (instance (export \"get\" (func $get))))))"));

        Assert.Null(component.Plan.Flags);
    }

    [Fact]
    public void A_stored_component_has_its_adapters()
    {
        using var engine = new WasmEngine();
        byte[] stored;
        using (Component component = engine.Load(Encoding.UTF8.GetBytes($"(component {Call("u32", "")})")))
        {
            stored = component.Store();
        }

        using Component loaded = engine.Load(stored);
        Assert.NotNull(loaded.Plan.Flags);
        DynamicInstance.Create(loaded).Dispose();
    }

    // Two components, the second of which calls the first with a parameter.
    private static string Call(string type, string inCallee) =>
        $"""
        (component $callee
          {(type.Contains("$r", StringComparison.Ordinal) ? "(import \"r\" (type $r (sub resource)))" : "")}
          {Guest.Libc}
          {inCallee}
          (core module $m (func (export "f1") (param i32)) (func (export "f2") (param i32 i32)) (func (export "f5") (param i32 i32 i32 i32)))
          (core instance $i (instantiate $m))
          (func (export "g") (param "x" {type}) (canon lift (core func $i "f{Count(type)}") {Guest.LibcOptions})))
        (component $caller
          {(type.Contains("$r", StringComparison.Ordinal) ? "(import \"r\" (type $r (sub resource)))" : "")}
          (import "g" (func $g (param "x" {type})))
          {Guest.Libc}
          (core func $g (canon lower (func $g) {Guest.LibcOptions}))
          (core module $m (import "c" "g" (func (param {string.Join(' ', Enumerable.Repeat("i32", Count(type) == 5 ? 4 : Count(type)))}))))
          (core instance (instantiate $m (with "c" (instance (export "g" (func $g)))))))
        {(type.Contains("$r", StringComparison.Ordinal) ? "(import \"r\" (type $r (sub resource)))" : "")}
        (instance $callee (instantiate $callee{(type.Contains("$r", StringComparison.Ordinal) ? " (with \"r\" (type $r))" : "")}))
        (instance (instantiate $caller (with "g" (func $callee "g")){(type.Contains("$r", StringComparison.Ordinal) ? " (with \"r\" (type $r))" : "")}))
        """;

    private static int Count(string type) => type switch
    {
        "u32" or "(own $r)" => 1,
        _ when type.StartsWith("(option", StringComparison.Ordinal) => 5,
        _ => 2,
    };
}
