using ComponentKit.Runtime.Tests.Support;
using Xunit;

namespace ComponentKit.Runtime.Tests.Faults;

/// <summary>Guests that give up, or run out of what they may use.</summary>
public sealed class TrapTests
{
    [Theory]
    [InlineData("unreachable", "unreachable code executed")]
    [InlineData("(drop (i32.div_u (i32.const 1) (i32.const 0)))", "integer division by zero")]
    [InlineData("(drop (i32.load (i32.const 65536)))", "memory access out of bounds")]
    [InlineData("(drop (i32.trunc_f32_s (f32.const nan)))", "invalid conversion to an integer")]
    public void A_trap_says_why_and_where(string body, string reason)
    {
        using var component = TestComponent.Create(Guest.Running("call $inner", $"(memory 1) (func $inner {body})"));

        var trap = Assert.Throws<TrapException>(() => component.Call("f"));

        Assert.Equal(reason, trap.Reason);
        Assert.Equal("f", trap.Export);
        Assert.Equal(["inner", "f"], trap.Frames.Select(f => f.Function));
        Assert.All(trap.Frames, f => Assert.Equal("m", f.Module));
        Assert.Same(trap, Assert.Throws<InvalidOperationException>(() => component.Call("f")).InnerException);
    }

    [Fact]
    public void A_trap_in_an_exported_interface_names_it()
    {
        using var component = TestComponent.Create(
            """
            (core module $m (func (export "f") unreachable))
            (core instance $i (instantiate $m))
            (func $f (canon lift (core func $i "f")))
            (instance $calc (export "add" (func $f)))
            (export "docs:adder/calc@0.1.0" (instance $calc))
            """);

        var trap = Assert.Throws<TrapException>(() => component.Function("docs:adder/calc@0.1.0", "add").Call());

        Assert.Equal("docs:adder/calc@0.1.0#add", trap.Export);
    }

    [Fact]
    public void Endless_recursion_is_a_trap_on_a_thread_of_one_and_a_half_megabytes()
    {
        using var component = TestComponent.Create(Guest.Running("call $f"));
        Exception? caught = null;
        var thread = new Thread(() => caught = Record.Exception(() => component.Call("f")), maxStackSize: 1536 * 1024);

        thread.Start();
        thread.Join();

        Assert.Equal("stack overflow", Assert.IsType<TrapException>(caught).Reason);
    }

    [Fact]
    public void A_trap_in_a_start_function_ends_the_instantiation()
    {
        var trap = Assert.Throws<TrapException>(() => TestComponent.Create(Guest.Running("unreachable", "(start $f)")));

        Assert.Equal("unreachable code executed", trap.Reason);
        Assert.Null(trap.Export);
        Assert.StartsWith("the component trapped", trap.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("(func (export \"realloc\") (param i32 i32 i32 i32) (result i32) unreachable)")]
    [InlineData("(func (export \"realloc\") (param i32 i32 i32 i32) (result i32) i32.const 0) (func (export \"post\") (param i32) unreachable)")]
    public void A_trap_in_realloc_or_post_return_poisons(string fields)
    {
        using var component = TestComponent.Create(
            $"""
            (core module $m
              (memory (export "memory") 1)
              {fields}
              {(fields.Contains("post", StringComparison.Ordinal) ? "" : "(func (export \"post\") (param i32))")}
              (func (export "f") (param i32 i32) (result i32) i32.const 0))
            (core instance $i (instantiate $m))
            (func (export "f") (param "x" string) (result u32)
              (canon lift (core func $i "f") (memory (core memory $i "memory")) (realloc (core func $i "realloc"))
                (post-return (core func $i "post"))))
            """);

        var trap = Assert.Throws<TrapException>(() => component.Call("f", Value.Text("a")));

        Assert.Equal("unreachable code executed", trap.Reason);
        Assert.Equal("f", trap.Export);
        Assert.NotEmpty(trap.Frames);
        Assert.Same(trap, Assert.Throws<InvalidOperationException>(() => component.Call("f", Value.Text("a"))).InnerException);
    }
}
