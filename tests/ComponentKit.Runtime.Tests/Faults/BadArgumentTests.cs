using ComponentKit.Runtime.Tests.Support;
using Xunit;

namespace ComponentKit.Runtime.Tests.Faults;

/// <summary>A guest that calls an import with what is no value of its type.</summary>
public sealed class BadArgumentTests
{
    [Theory]
    [InlineData("string", "(i32.const 65530) (i32.const 7)", "65536 bytes of memory")]
    [InlineData("string", "(i32.const -1) (i32.const 1)", "65536 bytes of memory")]
    [InlineData("string", "(i32.const 0) (i32.const -1)", "longer than")]
    [InlineData("string", "(i32.const 8) (i32.const 1)", "not valid UTF-8")]
    [InlineData("(list u32)", "(i32.const 2) (i32.const 1)", "not aligned to 4")]
    [InlineData("(list u32)", "(i32.const 0) (i32.const 0x4000)", null)] // all of the memory: fine
    [InlineData("char", "(i32.const 0xd800)", "not a Unicode scalar value")]
    [InlineData("(option u32)", "(i32.const 2) (i32.const 0)", "discriminant")]
    public void A_bad_argument_of_an_import_traps(string type, string arguments, string? reason)
    {
        bool isCalled = false;
        using var component = TestComponent.Create(Calling(type, arguments), _ =>
        {
            isCalled = true;
            return null;
        });
        Exception? caught = Record.Exception(() => component.Call("f"));

        Assert.Equal(reason is null, isCalled);
        if (reason is not null)
        {
            var trap = Assert.IsType<TrapException>(caught);
            Assert.Contains(reason, trap.Reason, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_trap_names_the_export_and_the_guests_frames()
    {
        using var component = TestComponent.Create(Calling("string", "(i32.const -1) (i32.const 1)"), _ => null);

        var trap = Assert.Throws<TrapException>(() => component.Call("f"));

        Assert.Equal("f", trap.Export);
        Assert.Equal(["helper", "work"], trap.Frames.Select(f => f.Function));
        Assert.StartsWith("`f` trapped: ", trap.Message, StringComparison.Ordinal);
        Assert.Contains("helper @ 0x", trap.Message, StringComparison.Ordinal);
        Assert.Same(trap, Assert.Throws<InvalidOperationException>(() => component.Call("f")).InnerException);
    }

    [Fact]
    public void A_bad_place_for_a_result_traps()
    {
        using var component = TestComponent.Create(
            """
            (import "g" (func $g (result string)))
            (core module $m1 (memory (export "memory") 1) (func (export "realloc") (param i32 i32 i32 i32) (result i32) i32.const 8))
            (core instance $libc (instantiate $m1))
            (core func $lowered (canon lower (func $g) (memory (core memory $libc "memory")) (realloc (core func $libc "realloc"))))
            (core module $m (import "host" "g" (func $g (param i32))) (func (export "f") (call $g (i32.const 0xfffc))))
            (core instance $i (instantiate $m (with "host" (instance (export "g" (func $lowered))))))
            (func (export "f") (canon lift (core func $i "f")))
            """,
            _ => Value.Text("text"));

        var trap = Assert.Throws<TrapException>(() => component.Call("f"));

        Assert.Contains("8 bytes at 0xfffc reach beyond", trap.Reason, StringComparison.Ordinal);
    }

    private static string Calling(string type, string arguments) => $"""
        (type $t {type})
        (import "g" (func $g (param "x" $t)))
        (core module $m1 (memory (export "memory") 1) (data (i32.const 8) "\ff"))
        (core instance $libc (instantiate $m1))
        (core func $lowered (canon lower (func $g) (memory (core memory $libc "memory"))))
        (core module $m
          (import "host" "g" (func $g (param {(type == "char" ? "i32" : "i32 i32")})))
          (func $helper (call $g {arguments}))
          (func $work (export "f") (call $helper)))
        (core instance $i (instantiate $m (with "host" (instance (export "g" (func $lowered))))))
        (func (export "f") (canon lift (core func $i "f")))
        """;
}
