using ComponentKit.Runtime.Tests.Support;
using Xunit;

namespace ComponentKit.Runtime.Tests.Linking;

/// <summary>Components in components.</summary>
public sealed class NestedComponentTests
{
    private const string Counter = """
        (component $counter
          (core module $m
            (global $n (mut i32) (i32.const 0))
            (func (export "next") (result i32)
              (global.set $n (i32.add (global.get $n) (i32.const 1)))
              (global.get $n)))
          (core instance $i (instantiate $m))
          (func (export "next") (result u32) (canon lift (core func $i "next"))))
        """;

    [Fact]
    public void What_an_inner_component_exports_can_be_exported_again()
    {
        using var component = TestComponent.Create(
            $"""
            (component $middle
              {Counter}
              (instance $inner (instantiate $counter))
              (export "next" (func $inner "next")))
            (instance $middle (instantiate $middle))
            (export "next" (func $middle "next"))
            """);

        Assert.Equal(Value.Int(1), component.Call("next"));
        Assert.Equal(Value.Int(2), component.Call("next"));
    }

    [Fact]
    public void Two_instances_of_a_component_have_state_of_their_own_and_one_module()
    {
        string text = $"""
            {Counter}
            (instance $a (instantiate $counter))
            (instance $b (instantiate $counter))
            (export "next-a" (func $a "next"))
            (export "next-b" (func $b "next"))
            """;
        using var component = TestComponent.Create(text);

        component.Call("next-a");
        Assert.Equal(Value.Int(2), component.Call("next-a"));
        Assert.Equal(Value.Int(1), component.Call("next-b"));

        using Component compiled = TestComponent.Load(text);
        Assert.Single(compiled.Plan.Modules);
        Assert.Equal(2, compiled.Plan.Steps.Length);
    }

    [Fact]
    public void An_inner_component_calls_the_hosts_import_that_it_is_given()
    {
        int calls = 0;
        using var component = TestComponent.Create(
            $"""
            (import "outer-g" (func $g))
            (component $inner {Guest.CallingImport()})
            (instance $i (instantiate $inner (with "g" (func $g))))
            (export "f" (func $i "f"))
            """,
            _ =>
            {
                calls++;
                return null;
            });

        component.Call("f");

        Assert.Equal(1, calls);
    }
}
