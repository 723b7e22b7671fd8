using ComponentKit.Runtime.Dynamic;
using ComponentKit.Runtime.Tests.Support;
using Xunit;

namespace ComponentKit.Runtime.Tests.Values;

/// <summary>Where values go: in flat slots, or in memory (CanonicalABI.md, Flattening).</summary>
public sealed class FlatteningTests
{
    [Theory]
    [InlineData(15)]
    [InlineData(16)] // the most that go flat
    [InlineData(17)] // spilled to memory
    [InlineData(40)]
    public void Parameters_arrive_in_order_flat_or_spilled(int count)
    {
        ComponentValue[] arguments = [.. Enumerable.Range(1, count).Select(i => Value.Int(i % 2 == 0 ? i : (long)i << 40))];
        Shape[] shapes = [.. Enumerable.Range(1, count).Select(i => new Shape(i % 2 == 0 ? "u8" : "s64", []))];
        IReadOnlyList<ComponentValue> heard = [];
        using var component = PassThrough.Create(shapes, new Shape("u8", []), given =>
        {
            heard = given;
            return Value.Int(7);
        });

        Assert.Equal(Value.Int(7), component.Call("f", arguments));
        Assert.Equal(arguments, heard);
    }

    // case a: f32, b: s32, c: s64, d: f64: one i64 slot holds them all.
    [Theory]
    [InlineData("(f32.reinterpret_i32 (i32.wrap_i64 (local.get 1))) (f32.const -1.5) (f32.eq)", 0)]
    [InlineData("(i64.eq (local.get 1) (i64.const 0xfffffffe))", 1)] // 32 bits, not sign-extended
    [InlineData("(i64.eq (local.get 1) (i64.const -2))", 2)]
    [InlineData("(f64.eq (f64.reinterpret_i64 (local.get 1)) (f64.const -1.5))", 3)]
    [InlineData("(i64.eqz (local.get 1))", 4)] // what a case does not use is zero
    public void Cases_share_a_slot_on_the_way_in(string check, int number)
    {
        using var component = Joined("u32", $"(param i32 i64) (result i32) {check}");

        Assert.Equal(Value.Int(1), component.Call("f", Case(number)));
    }

    [Theory]
    [InlineData("(i64.extend_i32_u (i32.reinterpret_f32 (f32.const -1.5)))", 0)]
    [InlineData("(i64.const 0x7fffffff_fffffffe)", 1)] // only the low 32 bits count
    [InlineData("(i64.const -2)", 2)]
    [InlineData("(i64.reinterpret_f64 (f64.const -1.5))", 3)]
    [InlineData("(i64.const -1)", 4)] // nor do those that a case does not use
    public void Cases_share_a_slot_on_the_way_out(string slot, int number)
    {
        ComponentValue? heard = null;
        using var component = TestComponent.Create(
            $"""
            (type $body (variant (case "a" f32) (case "b" s32) (case "c" s64) (case "d" f64) (case "e")))
            (import "v" (type $v (eq $body)))
            (import "g" (func $g (param "x" $v)))
            (core func $lowered (canon lower (func $g)))
            (core module $m
              (import "host" "g" (func $g (param i32 i64)))
              (func (export "f") (call $g (i32.const {number}) {slot})))
            (core instance $i (instantiate $m (with "host" (instance (export "g" (func $lowered))))))
            (func (export "f") (canon lift (core func $i "f")))
            """,
            arguments =>
            {
                heard = arguments[0];
                return null;
            });

        component.Call("f");

        Assert.Equal(Case(number), heard);
    }

    [Fact]
    public void F32_and_i32_share_an_i32_slot()
    {
        using var component = TestComponent.Create(
            """
            (core module $m (func (export "f") (param i32 i32) (result i32) local.get 1))
            (core instance $i (instantiate $m))
            (func (export "f") (param "x" (result f32 (error u32))) (result u32) (canon lift (core func $i "f")))
            """);

        Assert.Equal(Value.Int(0xBFC00000), component.Call("f", new ComponentValue.Result(true, new ComponentValue.Float(-1.5))));
        Assert.Equal(Value.Int(0xFFFFFFFF), component.Call("f", new ComponentValue.Result(false, Value.Int(0xFFFFFFFF))));
    }

    [Theory]
    [InlineData("bool", "(i32.const 2)", "True")] // any number but 0
    [InlineData("u8", "(i32.const 0x1ff)", "255")] // excess bits are ignored
    [InlineData("s8", "(i32.const 0xff)", "-1")]
    [InlineData("s16", "(i32.const 0x1ffff)", "-1")]
    [InlineData("u16", "(i32.const -1)", "65535")]
    public void Narrow_results_are_taken_from_their_low_bits(string type, string body, string expected)
    {
        using var component = TestComponent.Create(
            $"""
            (core module $m (func (export "f") (result i32) {body}))
            (core instance $i (instantiate $m))
            (func (export "f") (result {type}) (canon lift (core func $i "f")))
            """);

        string actual = component.Call("f") switch
        {
            ComponentValue.Bool(var value) => value.ToString(),
            ComponentValue.Integer(var value) => value.ToString(System.Globalization.CultureInfo.InvariantCulture),
            var other => $"{other}",
        };

        Assert.Equal(expected, actual);
    }

    private static ComponentValue Case(int number) => new ComponentValue.Variant(number, number switch
    {
        0 or 3 => new ComponentValue.Float(-1.5),
        1 or 2 => Value.Int(-2),
        _ => null,
    });

    private static TestComponent Joined(string result, string function) => TestComponent.Create(
        $"""
        (core module $m (func (export "f") {function}))
        (core instance $i (instantiate $m))
        (type $body (variant (case "a" f32) (case "b" s32) (case "c" s64) (case "d" f64) (case "e")))
        (export $v "v" (type $body))
        (func (export "f") (param "x" $v) (result {result}) (canon lift (core func $i "f")))
        """);
}
