using ComponentKit.Runtime.Dynamic;
using ComponentKit.Runtime.Tests.Support;
using Xunit;

namespace ComponentKit.Runtime.Tests.Calls;

/// <summary>The guest's allocator, which runs in the middle of a lowering.</summary>
public sealed class ReallocTests
{
    [Fact]
    public void Memory_may_grow_in_the_middle_of_a_lowering()
    {
        using var component = TestComponent.Create(
            $"""
            {Guest.Echo}
            (func (export "echo") (param "x" (list string)) (result (list string))
              (canon lift (core func $echo "echo") {Guest.LibcOptions}))
            """);
        ComponentValue list = Value.List([.. Enumerable.Range(0, 300).Select(i => Value.Text($"{i}:{new string('x', 1000)}"))]);

        Assert.Equal(list, component.Call("echo", list));
    }

    [Theory]
    [InlineData("(i32.const 2)", "not aligned to 4")]
    [InlineData("(i32.const 65536)", "12 bytes at 0x10000 reach beyond")]
    [InlineData("(i32.const 65528)", "12 bytes at 0xfff8 reach beyond")]
    [InlineData("(i32.const -4)", "12 bytes at 0xfffffffc reach beyond")] // wraps in 32 bits
    public void A_bad_pointer_from_realloc_traps(string pointer, string reason)
    {
        using var component = Lifting("(param \"x\" (list u32))", pointer);

        var trap = Assert.Throws<TrapException>(() => component.Call("f", Value.List(Value.Int(1), Value.Int(2), Value.Int(3))));

        Assert.Contains(reason, trap.Reason, StringComparison.Ordinal);
        Assert.Equal("f", trap.Export);
    }

    [Fact]
    public void Realloc_hears_the_alignment_and_the_size()
    {
        // It answers with what it heard: alignment 8 and size 24 make the address 8 * 1024 + 24.
        using var component = TestComponent.Create(
            """
            (core module $m
              (memory (export "memory") 1)
              (func (export "realloc") (param $old i32) (param $old-size i32) (param $align i32) (param $size i32) (result i32)
                (if (i32.or (local.get $old) (local.get $old-size)) (then unreachable))
                (i32.add (i32.mul (local.get $align) (i32.const 1024)) (local.get $size)))
              (func (export "f") (param $pointer i32) (param i32) (result i32) local.get $pointer))
            (core instance $i (instantiate $m))
            (func (export "f") (param "x" (list u64)) (result u32)
              (canon lift (core func $i "f") (memory (core memory $i "memory")) (realloc (core func $i "realloc"))))
            """);

        Assert.Equal(Value.Int(8 * 1024 + 24), component.Call("f", Value.List(Value.Int(1), Value.Int(2), Value.Int(3))));
    }

    [Theory]
    [InlineData("(i32.const 65536)", null)] // the end of the memory is a place for nothing
    [InlineData("(i32.const 0)", null)]
    [InlineData("(i32.const 65540)", "0 bytes at 0x10004 reach beyond")]
    public void Nothing_is_allocated_within_memory_too(string pointer, string? reason)
    {
        using var component = Lifting("(param \"x\" (list u32))", pointer);

        Exception? caught = Record.Exception(() => component.Call("f", Value.List()));

        Assert.Equal(reason is null, caught is null);
        Assert.Contains(reason ?? "", (caught as TrapException)?.Reason ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public void Realloc_must_not_call_out()
    {
        bool isCalled = false;
        using var component = TestComponent.Create(
            """
            (import "g" (func $g))
            (core func $lowered (canon lower (func $g)))
            (core module $m
              (import "host" "g" (func $g))
              (memory (export "memory") 1)
              (func (export "realloc") (param i32 i32 i32 i32) (result i32) (call $g) (i32.const 0))
              (func (export "f") (param i32 i32)))
            (core instance $i (instantiate $m (with "host" (instance (export "g" (func $lowered))))))
            (func (export "f") (param "x" string)
              (canon lift (core func $i "f") (memory (core memory $i "memory")) (realloc (core func $i "realloc"))))
            """,
            _ =>
            {
                isCalled = true;
                return null;
            });

        var trap = Assert.Throws<TrapException>(() => component.Call("f", Value.Text("a")));

        Assert.Contains("called out while it must not", trap.Reason, StringComparison.Ordinal);
        Assert.Equal("f", trap.Export);
        Assert.False(isCalled);
    }

    [Fact]
    public void Realloc_must_not_call_out_while_a_host_lowers_a_result_either()
    {
        int calls = 0;
        using var component = TestComponent.Create(
            """
            (import "g" (func $g (result string)))
            (core module $proxy-module
              (table (export "table") 1 1 funcref)
              (type $g (func (param i32)))
              (memory (export "memory") 1)
              (func (export "realloc") (param i32 i32 i32 i32) (result i32)
                (call_indirect (type $g) (i32.const 0) (i32.const 0))
                (i32.const 0)))
            (core instance $proxy (instantiate $proxy-module))
            (core func $lowered (canon lower (func $g)
              (memory (core memory $proxy "memory")) (realloc (core func $proxy "realloc"))))
            (core module $m
              (import "host" "g" (func $g (param i32)))
              (import "proxy" "table" (table 1 1 funcref))
              (elem (i32.const 0) func $g)
              (func (export "f") (call $g (i32.const 0))))
            (core instance $i (instantiate $m
              (with "proxy" (instance $proxy))
              (with "host" (instance (export "g" (func $lowered))))))
            (func (export "f") (canon lift (core func $i "f")))
            """,
            _ =>
            {
                calls++;
                return Value.Text("text");
            });

        var trap = Assert.Throws<TrapException>(() => component.Call("f"));

        Assert.Contains("called out while it must not", trap.Reason, StringComparison.Ordinal);
        Assert.Equal(1, calls);
    }

    private static TestComponent Lifting(string parameters, string pointer) => TestComponent.Create(
        $"""
        (core module $m
          (memory (export "memory") 1)
          (func (export "realloc") (param i32 i32 i32 i32) (result i32) {pointer})
          (func (export "f") (param i32 i32)))
        (core instance $i (instantiate $m))
        (func (export "f") {parameters}
          (canon lift (core func $i "f") (memory (core memory $i "memory")) (realloc (core func $i "realloc"))))
        """);
}
