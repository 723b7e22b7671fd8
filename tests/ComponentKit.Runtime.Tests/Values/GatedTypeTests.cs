using ComponentKit.Binary.Validation;
using ComponentKit.Runtime.Dynamic;
using ComponentKit.Runtime.Tests.Support;
using Xunit;

namespace ComponentKit.Runtime.Tests.Values;

/// <summary>What only components of an engine with more features may have: 64-bit memories, fixed-length lists.</summary>
public sealed class GatedTypeTests : IDisposable
{
    private readonly WasmEngine _engine = new(new WasmEngineOptions { Features = WasmFeatures.All });

    public void Dispose() => _engine.Dispose();

    [Theory]
    [InlineData("i64", "i32")]
    [InlineData("i32", "i64")]
    [InlineData("i64", "i64")]
    public void Values_go_between_memories_of_32_and_64_bits(string first, string second)
    {
        ComponentValue value = new ComponentValue.Tuple(
        [
            Value.Text("grün ☃"),
            Value.List(Value.Int(1), Value.Int(2), Value.Int(-1)),
            new ComponentValue.Option(Value.List(Value.Text("a"), Value.Text(""))),
        ]);
        ComponentValue? heard = null;
        using var component = TestComponent.Create(
            $"""
            (type $t (tuple string (list s64) (option (list string))))
            (import "g" (func $g (param "x" $t) (result $t)))
            (component $first {Echo(first, "utf16")})
            (component $second {Echo(second, "latin1+utf16")})
            (instance $a (instantiate $first (with "g" (func $g))))
            (instance $b (instantiate $second (with "g" (func $a "f"))))
            (export "f" (func $b "f"))
            """,
            arguments =>
            {
                heard = arguments[0];
                return heard;
            },
            _engine);

        Assert.Equal(value, component.Call("f", value));
        Assert.Equal(value, heard);
    }

    [Fact]
    public void An_address_beyond_a_64_bit_memory_traps()
    {
        using var component = TestComponent.Create(
            """
            (core module $m
              (memory (export "memory") i64 1)
              (func (export "f") (result i64)
                (i64.store (i64.const 0) (i64.const 0x1_0000_0000))
                (i64.store (i64.const 8) (i64.const 1))
                (i64.const 0)))
            (core instance $i (instantiate $m))
            (func (export "f") (result string) (canon lift (core func $i "f") (memory (core memory $i "memory"))))
            """,
            engine: _engine);

        Assert.Contains("beyond the 65536 bytes", Assert.Throws<TrapException>(() => component.Call("f")).Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("(list u8 4)", "(param i32 i32 i32 i32)", 4)] // flat
    [InlineData("(list u8 20)", "(param i32)", 20)] // spilled
    public void Fixed_length_lists_cross_flat_and_in_memory(string type, string parameters, int length)
    {
        ComponentValue value = Value.List([.. Enumerable.Range(250, length).Select(i => Value.Int(i & 0xff))]);
        ComponentValue? heard = null;
        string locals = string.Concat(Enumerable.Range(0, parameters.Split("i32").Length - 1).Select(i => $"(local.get {i})"));
        string middle = $"""
            (type $t {type})
            (import "g" (func $g (param "x" $t) (result $t)))
            {Guest.Libc}
            (core func $lowered (canon lower (func $g) {Guest.LibcOptions}))
            (core module $m
              (import "host" "g" (func $g {parameters.Replace(")", " i32)")}))
              (func (export "f") {parameters} (result i32) (call $g {locals} (i32.const 32)) (i32.const 32)))
            (core instance $i (instantiate $m (with "host" (instance (export "g" (func $lowered))))))
            (func (export "f") (param "x" $t) (result $t) (canon lift (core func $i "f") {Guest.LibcOptions}))
            """;
        using var component = TestComponent.Create(
            $"""
            (type $t {type})
            (import "g" (func $g (param "x" $t) (result $t)))
            (component $c {middle})
            (instance $a (instantiate $c (with "g" (func $g))))
            (instance $b (instantiate $c (with "g" (func $a "f"))))
            (export "f" (func $b "f"))
            """,
            arguments =>
            {
                heard = arguments[0];
                return heard;
            },
            _engine);

        Assert.Equal(value, component.Call("f", value));
        Assert.Equal(value, heard);
        Assert.Throws<ArgumentException>(() => component.Call("f", Value.List(Value.Int(1))));
    }

    /// <summary>A component that hands its flat parameters to its import, with a memory of a kind.</summary>
    private static string Echo(string address, string encoding)
    {
        string parameters = $"{address} {address} {address} {address} i32 {address} {address}";
        string locals = string.Concat(Enumerable.Range(0, 7).Select(i => $"(local.get {i})"));
        string options = $"""(memory (core memory $libc "memory")) (realloc (core func $libc "realloc")) string-encoding={encoding}""";
        return $"""
            (type $t (tuple string (list s64) (option (list string))))
            (import "g" (func $g (param "x" $t) (result $t)))
            (core module $libc-module
              (memory (export "memory") {address} 1)
              (global $next (mut {address}) ({address}.const 1024))
              (func (export "realloc") (param $old {address}) (param $old-size {address}) (param $align {address}) (param $size {address}) (result {address})
                (local $address {address})
                (local.set $address ({address}.and ({address}.add (global.get $next) ({address}.const 7)) ({address}.const -8)))
                (global.set $next ({address}.add (local.get $address) (local.get $size)))
                (memory.copy (local.get $address) (local.get $old)
                  (select (local.get $size) (local.get $old-size) ({address}.lt_u (local.get $size) (local.get $old-size))))
                (local.get $address)))
            (core instance $libc (instantiate $libc-module))
            (core func $lowered (canon lower (func $g) {options}))
            (core module $m
              (import "host" "g" (func $g (param {parameters} {address})))
              (func (export "f") (param {parameters}) (result {address}) (call $g {locals} ({address}.const 32)) ({address}.const 32)))
            (core instance $i (instantiate $m (with "host" (instance (export "g" (func $lowered))))))
            (func (export "f") (param "x" $t) (result $t) (canon lift (core func $i "f") {options}))
            """;
    }
}
