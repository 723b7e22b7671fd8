using ComponentKit.Runtime.Tests.Support;
using Xunit;

namespace ComponentKit.Runtime.Tests.Calls;

/// <summary>Built-ins that look after the state of a component instance and of its task.</summary>
public sealed class BuiltInTests
{
    [Fact]
    public void A_task_begins_with_an_empty_context_and_keeps_it_over_realloc_and_post_return()
    {
        using var component = TestComponent.Create(
            """
            (core func $get (canon context.get i32 0))
            (core func $set (canon context.set i32 0))
            (core module $m
              (import "b" "get" (func $get (result i32)))
              (import "b" "set" (func $set (param i32)))
              (memory (export "memory") 1)
              (global $seen (mut i32) (i32.const -1))
              (global $post (mut i32) (i32.const -1))
              (func (export "realloc") (param i32 i32 i32 i32) (result i32)
                (global.set $seen (call $get))
                (call $set (i32.const 99))
                (i32.const 64))
              (func (export "f") (param i32 i32) (result i32) (local $before i32)
                (local.set $before (call $get))
                (call $set (i32.const 7))
                (local.get $before))
              (func (export "post") (param i32) (global.set $post (call $get)))
              (func (export "seen") (result i32) (global.get $seen))
              (func (export "post-seen") (result i32) (global.get $post)))
            (core instance $i (instantiate $m (with "b" (instance (export "get" (func $get)) (export "set" (func $set))))))
            (func (export "f") (param "x" string) (result u32) (canon lift (core func $i "f")
              (memory (core memory $i "memory")) (realloc (core func $i "realloc")) (post-return (core func $i "post"))))
            (func (export "seen") (result u32) (canon lift (core func $i "seen")))
            (func (export "post-seen") (result u32) (canon lift (core func $i "post-seen")))
            """);

        for (int i = 0; i < 2; i++)
        {
            Assert.Equal(Value.Int(0), component.Call("f", Value.Text("x")));
            Assert.Equal(Value.Int(0), component.Call("seen"));
            Assert.Equal(Value.Int(7), component.Call("post-seen"));
        }
    }

    [Fact]
    public void Backpressure_is_counted_between_its_limits()
    {
        using var component = TestComponent.Create(
            """
            (core func $inc (canon backpressure.inc))
            (core func $dec (canon backpressure.dec))
            (core module $m
              (import "b" "inc" (func $inc))
              (import "b" "dec" (func $dec))
              (func (export "inc") call $inc)
              (func (export "dec") call $dec))
            (core instance $i (instantiate $m (with "b" (instance (export "inc" (func $inc)) (export "dec" (func $dec))))))
            (func (export "inc") (canon lift (core func $i "inc")))
            (func (export "dec") (canon lift (core func $i "dec")))
            """);

        component.Call("inc");
        component.Call("dec");

        Assert.Contains("below 0", Assert.Throws<TrapException>(() => component.Call("dec")).Reason, StringComparison.Ordinal);
    }

    // A lift of what is itself a built-in, or a lowered function: no core module is between them.
    [Fact]
    public void A_lowered_function_can_be_lifted_again()
    {
        using var component = TestComponent.Create(
            """
            (import "g" (func $g (param "x" u32) (result u32)))
            (core func $lowered (canon lower (func $g)))
            (func (export "f") (param "x" u32) (result u32) (canon lift (core func $lowered)))
            """,
            arguments => arguments[0]);

        Assert.Equal(Value.Int(5), component.Call("f", Value.Int(5)));
    }

    [Fact]
    public void A_realloc_that_calls_another_component_traps()
    {
        using var component = TestComponent.Create(
            """
            (component $other
              (core module $m (func (export "f")))
              (core instance $i (instantiate $m))
              (func (export "f") (canon lift (core func $i "f"))))
            (component $callee
              (import "other" (func $other))
              (core func $other-core (canon lower (func $other)))
              (core module $m
                (import "o" "other" (func $other))
                (memory (export "memory") 1)
                (func (export "realloc") (param i32 i32 i32 i32) (result i32) call $other (i32.const 64))
                (func (export "f") (param i32 i32)))
              (core instance $i (instantiate $m (with "o" (instance (export "other" (func $other-core))))))
              (func (export "f") (param "x" string) (canon lift (core func $i "f")
                (memory (core memory $i "memory")) (realloc (core func $i "realloc")))))
            (instance $other (instantiate $other))
            (instance $callee (instantiate $callee (with "other" (func $other "f"))))
            (export "f" (func $callee "f"))
            """);

        var trap = Assert.Throws<TrapException>(() => component.Call("f", Value.Text("x")));

        Assert.Contains("called out while it must not", trap.Reason, StringComparison.Ordinal);
    }
}
