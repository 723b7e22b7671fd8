using ComponentKit.Runtime.Tests.Support;
using Xunit;

namespace ComponentKit.Runtime.Tests.Faults;

/// <summary>The limits of <see cref="WasmEngineOptions"/> on what guests may use.</summary>
public sealed class LimitTests
{
    private const int Page = 65536;

    [Theory]
    [InlineData(3 * Page, 2, 1)] // to the limit: the size before comes back
    [InlineData(3 * Page, 3, -1)]
    [InlineData(3 * Page - 1, 2, -1)]
    public void A_memory_grows_to_its_limit_and_no_further(long limit, int pages, int expected)
    {
        using var engine = new WasmEngine(new WasmEngineOptions { MaxMemoryBytes = limit });

        Assert.Equal(Value.Int(expected), Grow("(memory 1)", $"(memory.grow (i32.const {pages}))", engine));
    }

    [Theory]
    [InlineData(9, 10)]
    [InlineData(10, -1)]
    public void A_table_grows_to_its_limit_and_no_further(int elements, int expected)
    {
        using var engine = new WasmEngine(new WasmEngineOptions { MaxTableElements = 19 });

        Assert.Equal(Value.Int(expected), Grow("(table 10 funcref)", $"(table.grow (ref.null func) (i32.const {elements}))", engine));
    }

    [Fact]
    public void A_memory_that_starts_beyond_the_limit_ends_the_instantiation()
    {
        using var engine = new WasmEngine(new WasmEngineOptions { MaxMemoryBytes = Page });

        var trap = Assert.Throws<TrapException>(() => TestComponent.Create(Guest.Running("", "(memory 2)"), engine: engine));

        Assert.Contains("memory", trap.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(5, null)]
    [InlineData(6, "5 handles")]
    public void A_guest_holds_handles_up_to_the_limit(int count, string? reason)
    {
        using var engine = new WasmEngine(new WasmEngineOptions { MaxHandles = 5 });
        using var component = TestComponent.Create(
            """
            (type $r (resource (rep i32)))
            (core func $new (canon resource.new $r))
            (core module $m
              (import "r" "new" (func $new (param i32) (result i32)))
              (func (export "f") (param $n i32)
                (loop $again
                  (drop (call $new (i32.const 7)))
                  (br_if $again (local.tee $n (i32.sub (local.get $n) (i32.const 1)))))))
            (core instance $i (instantiate $m (with "r" (instance (export "new" (func $new))))))
            (func (export "f") (param "n" u32) (canon lift (core func $i "f")))
            """,
            engine: engine);

        Exception? caught = Record.Exception(() => component.Call("f", Value.Int(count)));

        Assert.Equal(reason is null, caught is null);
        Assert.Contains(reason ?? "", (caught as TrapException)?.Reason ?? "", StringComparison.Ordinal);
    }

    private static Dynamic.ComponentValue? Grow(string field, string body, WasmEngine engine)
    {
        using var component = TestComponent.Create(
            $"""
            (core module $m {field} (func (export "f") (result i32) {body}))
            (core instance $i (instantiate $m))
            (func (export "f") (result s32) (canon lift (core func $i "f")))
            """,
            engine: engine);
        return component.Call("f");
    }
}
