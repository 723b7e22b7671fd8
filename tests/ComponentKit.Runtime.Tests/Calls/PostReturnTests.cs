using ComponentKit.Runtime.Tests.Support;
using Xunit;

namespace ComponentKit.Runtime.Tests.Calls;

/// <summary>The guest frees its result once, when the host has read it.</summary>
public sealed class PostReturnTests
{
    [Fact]
    public void It_runs_once_a_call_after_the_lift_with_the_flat_result()
    {
        // It counts, keeps its argument, and overwrites the text that was returned.
        using var component = TestComponent.Create(
            """
            (core module $m
              (memory (export "memory") 1)
              (data (i32.const 16) "\20\00\00\00\04\00\00\00")
              (global $count (mut i32) (i32.const 0))
              (global $heard (mut i32) (i32.const 0))
              (func (export "f") (result i32) (i32.store (i32.const 32) (i32.const 0x74786574)) (i32.const 16))
              (func (export "post") (param $result i32)
                (global.set $count (i32.add (global.get $count) (i32.const 1)))
                (global.set $heard (local.get $result))
                (i32.store (i32.const 32) (i32.const 0)))
              (func (export "count") (result i32) (global.get $count))
              (func (export "heard") (result i32) (global.get $heard)))
            (core instance $i (instantiate $m))
            (func (export "f") (result string)
              (canon lift (core func $i "f") (memory (core memory $i "memory")) (post-return (core func $i "post"))))
            (func (export "count") (result u32) (canon lift (core func $i "count")))
            (func (export "heard") (result u32) (canon lift (core func $i "heard")))
            """);

        Assert.Equal(Value.Text("text"), component.Call("f"));
        Assert.Equal(Value.Int(1), component.Call("count"));
        Assert.Equal(Value.Int(16), component.Call("heard"));
        Assert.Equal(Value.Text("text"), component.Call("f"));
        Assert.Equal(Value.Int(2), component.Call("count"));
    }

    [Fact]
    public void It_does_not_run_when_the_lift_traps()
    {
        bool isCalled = false;
        using var component = TestComponent.Create(Calling("(result char)", "i32.const -1"), _ =>
        {
            isCalled = true;
            return null;
        });

        var trap = Assert.Throws<TrapException>(() => component.Call("f"));

        Assert.Contains("not a Unicode scalar value", trap.Reason, StringComparison.Ordinal);
        Assert.False(isCalled);
    }

    [Fact]
    public void It_must_not_call_out()
    {
        bool isCalled = false;
        using var component = TestComponent.Create(Calling("(result u32)", "i32.const 1"), _ =>
        {
            isCalled = true;
            return null;
        });

        var trap = Assert.Throws<TrapException>(() => component.Call("f"));

        Assert.Contains("called out while it must not", trap.Reason, StringComparison.Ordinal);
        Assert.Equal("f", trap.Export);
        Assert.False(isCalled);
    }

    private static string Calling(string result, string body) => $"""
        (import "g" (func $g))
        (core func $lowered (canon lower (func $g)))
        (core module $m
          (import "host" "g" (func $g))
          (func (export "post") (param i32) call $g)
          (func (export "f") (result i32) {body}))
        (core instance $i (instantiate $m (with "host" (instance (export "g" (func $lowered))))))
        (func (export "f") {result} (canon lift (core func $i "f") (post-return (core func $i "post"))))
        """;
}
