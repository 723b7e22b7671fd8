using ComponentKit.Runtime.Dynamic;
using ComponentKit.Runtime.Tests.Support;
using CsCheck;
using Xunit;

namespace ComponentKit.Runtime.Tests.Calls;

/// <summary>Components that call each other: through adapters in core code, and by the runtime alone.</summary>
/// <param name="hasAdapters">Whether there are adapters.</param>
public abstract class ComponentCallTests(bool hasAdapters) : IDisposable
{
    private readonly WasmEngine _engine = new(new WasmEngineOptions { HasAdapters = hasAdapters });

    public void Dispose()
    {
        _engine.Dispose();
        GC.SuppressFinalize(this);
    }

    private static readonly string[] Encodings = ["utf8", "utf16", "latin1+utf16"];

    [Fact]
    public void Values_come_through_a_chain_of_components_unchanged_both_ways()
    {
        Gen<(Shape Parameter, Shape Result, ComponentValue Argument, ComponentValue Answer, int Seed)> cases = Gen.Select(Shape.Any, Shape.Any)
            .SelectMany((p, r) => Gen.Select(p.Values, r.Values, Gen.Int[0, 26], (a, b, seed) => (p, r, a, b, seed)));

        cases.Sample(Check, iter: 300, print: c => $"{c.Parameter} -> {c.Result}: {c.Argument} -> {c.Answer} ({c.Seed})");

        void Check((Shape Parameter, Shape Result, ComponentValue Argument, ComponentValue Answer, int Seed) c)
        {
            ComponentValue? heard = null;
            string[] encodings = [Encodings[c.Seed % 3], Encodings[c.Seed / 3 % 3], Encodings[c.Seed / 9]];
            using var component = CreateChain(
                [c.Parameter],
                c.Result,
                arguments =>
                {
                    heard = arguments[0];
                    return c.Answer;
                },
                encodings);

            Assert.Equal(c.Answer, component.Call("f", c.Argument));
            Assert.Equal(c.Argument, heard);
        }
    }

    [Theory]
    [InlineData(16)]
    [InlineData(17)] // spilled to memory
    public void Parameters_arrive_in_order_flat_or_spilled(int count)
    {
        ComponentValue[] arguments = [.. Enumerable.Range(1, count).Select(i => Value.Int(i % 2 == 0 ? i : (long)i << 40))];
        Shape[] shapes = [.. Enumerable.Range(1, count).Select(i => new Shape(i % 2 == 0 ? "u8" : "s64", []))];
        IReadOnlyList<ComponentValue> heard = [];
        using var component = CreateChain(
            shapes,
            new Shape("u8", []),
            given =>
            {
                heard = given;
                return Value.Int(7);
            },
            "utf8",
            "utf8");

        Assert.Equal(Value.Int(7), component.Call("f", arguments));
        Assert.Equal(arguments, heard);
    }

    // What core code leaves above the bits of a type does not reach the callee.
    [Theory]
    [InlineData("u8", "0x1ff", "0xff")]
    [InlineData("s8", "0xff", "-1")]
    [InlineData("u16", "0x1ffff", "0xffff")]
    [InlineData("s16", "0x18000", "-32768")]
    [InlineData("bool", "0x100", "1")]
    [InlineData("char", "0x41", "0x41")]
    [InlineData("$flags", "0xff", "0x07")]
    public void A_flat_value_arrives_in_its_canonical_form(string type, string passed, string heard)
    {
        using var component = Pair(
            type,
            $"(func (export \"g\") (param i32) (if (i32.ne (local.get 0) (i32.const {heard})) (then unreachable)))",
            $"(call $g (i32.const {passed}))");

        component.Call("f");
    }

    [Theory]
    [InlineData("char", "0xd800", "not a Unicode scalar value")]
    [InlineData("char", "0x110000", "not a Unicode scalar value")]
    [InlineData("$enum", "2", "not the discriminant")]
    public void A_value_that_its_type_does_not_have_traps(string type, string passed, string reason)
    {
        using var component = Pair(type, "(func (export \"g\") (param i32))", $"(call $g (i32.const {passed}))");

        Assert.Contains(reason, Assert.Throws<TrapException>(() => component.Call("f")).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_trap_in_a_callee_ends_the_whole_call_and_poisons_the_store()
    {
        using var component = Pair("u8", "(func (export \"g\") (param i32) unreachable)", "(call $g (i32.const 1))");

        var trap = Assert.Throws<TrapException>(() => component.Call("f"));

        Assert.Equal("f", trap.Export);
        Assert.Contains(trap.Frames, frame => frame.ToString().StartsWith("callee!", StringComparison.Ordinal));
        Assert.Contains("poisoned", Assert.Throws<InvalidOperationException>(() => component.Call("f")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_parent_cannot_call_its_child_nor_a_child_its_parent()
    {
        const string Leaf = """(core module $leaf-module (func (export "f"))) (core instance $leaf (instantiate $leaf-module))""";
        using var parent = Create(
            $"""
            (component $child {Leaf} (func (export "f") (canon lift (core func $leaf "f"))))
            (instance $child (instantiate $child))
            (core func $g (canon lower (func $child "f")))
            (core module $m (import "c" "g" (func $g)) (func (export "f") call $g))
            (core instance $i (instantiate $m (with "c" (instance (export "g" (func $g))))))
            (func (export "f") (canon lift (core func $i "f")))
            """);
        using var child = Create(
            $"""
            {Leaf}
            (func $g (canon lift (core func $leaf "f")))
            (component $child {Guest.CallingImport()})
            (instance $child (instantiate $child (with "g" (func $g))))
            (export "f" (func $child "f"))
            """);

        Assert.Contains("its parent or its child", Assert.Throws<TrapException>(() => parent.Call("f")).Reason, StringComparison.Ordinal);
        Assert.Contains("its parent or its child", Assert.Throws<TrapException>(() => child.Call("f")).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_start_function_may_call_another_component()
    {
        using var component = Create(
            """
            (component $counter
              (core module $m
                (global $n (mut i32) (i32.const 0))
                (func (export "count") (global.set $n (i32.add (global.get $n) (i32.const 1))))
                (func (export "read") (result i32) (global.get $n)))
              (core instance $i (instantiate $m))
              (func (export "count") (canon lift (core func $i "count")))
              (func (export "read") (result u32) (canon lift (core func $i "read"))))
            (component $starter
              (import "count" (func $count))
              (core func $lowered (canon lower (func $count)))
              (core module $m (import "c" "count" (func $count)) (start $count))
              (core instance (instantiate $m (with "c" (instance (export "count" (func $lowered)))))))
            (instance $counter (instantiate $counter))
            (instance (instantiate $starter (with "count" (func $counter "count"))))
            (instance (instantiate $starter (with "count" (func $counter "count"))))
            (export "read" (func $counter "read"))
            """);

        Assert.Equal(Value.Int(2), component.Call("read"));
    }

    [Fact]
    public void Post_return_runs_once_with_the_flat_result_and_must_not_call_out()
    {
        using var component = Create(
            $"""
            (import "g" (func $log))
            (component $callee
              (import "log" (func $log))
              (core func $log-core (canon lower (func $log)))
              (core module $m
                (import "h" "log" (func $log))
                (global $sum (mut i32) (i32.const 0))
                (func (export "g") (result i32) (i32.const 20))
                (func (export "sum") (result i32) (global.get $sum))
                (func (export "count") (param i32) (global.set $sum (i32.add (global.get $sum) (local.get 0))))
                (func (export "call") (param i32) call $log))
              (core instance $i (instantiate $m (with "h" (instance (export "log" (func $log-core))))))
              (func (export "sum") (result u32) (canon lift (core func $i "sum")))
              (func (export "good") (result u32) (canon lift (core func $i "g") (post-return (core func $i "count"))))
              (func (export "bad") (result u32) (canon lift (core func $i "g") (post-return (core func $i "call")))))
            (component $caller
              (import "good" (func $good (result u32)))
              (import "bad" (func $bad (result u32)))
              (core func $good-core (canon lower (func $good)))
              (core func $bad-core (canon lower (func $bad)))
              (core module $m
                (import "c" "good" (func $good (result i32)))
                (import "c" "bad" (func $bad (result i32)))
                (func (export "good") (result i32) call $good)
                (func (export "bad") (result i32) call $bad))
              (core instance $i (instantiate $m (with "c" (instance (export "good" (func $good-core)) (export "bad" (func $bad-core))))))
              (func (export "good") (result u32) (canon lift (core func $i "good")))
              (func (export "bad") (result u32) (canon lift (core func $i "bad"))))
            (instance $callee (instantiate $callee (with "log" (func $log))))
            (instance $caller (instantiate $caller (with "good" (func $callee "good")) (with "bad" (func $callee "bad"))))
            (export "sum" (func $callee "sum"))
            (export "good" (func $caller "good"))
            (export "bad" (func $caller "bad"))
            """);

        Assert.Equal(Value.Int(20), component.Call("good"));
        Assert.Equal(Value.Int(20), component.Call("sum"));
        Assert.Contains("called out while it must not", Assert.Throws<TrapException>(() => component.Call("bad")).Reason, StringComparison.Ordinal);
    }

    /// <summary>A chain of components, of which each calls the one before.</summary>
    private protected TestComponent Chain(int length)
    {
        string links = string.Concat(Enumerable.Range(1, length).Select(i => $"(instance $i{i} (instantiate $c (with \"g\" (func $i{i - 1} \"f\"))))"));
        return Create(
            $"""
            (import "g" (func $g))
            (component $c {Guest.CallingImport()})
            (instance $i0 (instantiate $c (with "g" (func $g))))
            {links}
            (export "f" (func $i{length} "f"))
            """,
            _ => null);
    }

    private protected TestComponent Create(string text, DynamicHostFunction? host = null) => TestComponent.Create(text, host, _engine);

    private TestComponent CreateChain(
        IReadOnlyList<Shape> shapes, Shape result, DynamicHostFunction host, params string[] encodings) =>
        Create(PassThrough.TextOfChain(shapes, result, encodings), host);

    /// <summary>A component whose <c>f</c> calls <c>g</c> of another, which takes one flat value.</summary>
    private TestComponent Pair(string type, string callee, string call) => Create(
        $"""
        (type $flags-body (flags "a" "b" "c"))
        (import "flags" (type $flags (eq $flags-body)))
        (type $enum-body (enum "a" "b"))
        (import "enum" (type $enum (eq $enum-body)))
        (component $callee
          (import "flags" (type $flags (eq $flags-body)))
          (import "enum" (type $enum (eq $enum-body)))
          (core module $callee {callee})
          (core instance $i (instantiate $callee))
          (func (export "g") (param "x" {type}) (canon lift (core func $i "g"))))
        (component $caller
          (import "flags" (type $flags (eq $flags-body)))
          (import "enum" (type $enum (eq $enum-body)))
          (import "g" (func $g (param "x" {type})))
          (core func $lowered (canon lower (func $g)))
          (core module $caller
            (import "c" "g" (func $g (param i32)))
            (func (export "f") {call}))
          (core instance $i (instantiate $caller (with "c" (instance (export "g" (func $lowered))))))
          (func (export "f") (canon lift (core func $i "f"))))
        (instance $callee (instantiate $callee (with "flags" (type $flags)) (with "enum" (type $enum))))
        (instance $caller (instantiate $caller
          (with "flags" (type $flags)) (with "enum" (type $enum)) (with "g" (func $callee "g"))))
        (export "f" (func $caller "f"))
        """);
}
