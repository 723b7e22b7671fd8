using System.Runtime.InteropServices;
using ComponentKit.Runtime.Bindings;
using ComponentKit.Runtime.CanonicalAbi;
using ComponentKit.Runtime.Dynamic;
using ComponentKit.Runtime.Tests.Support;
using Xunit;

namespace ComponentKit.Runtime.Tests.Values;

/// <summary><see cref="WasmEngineOptions.DeterministicNaNs"/>: one NaN, wherever it comes from.</summary>
public sealed class DeterministicNaNTests
{
    private const uint Canonical32 = 0x7fc0_0000;
    private const ulong Canonical64 = 0x7ff8_0000_0000_0000;

    // Quiet ones with a payload and a sign.
    private const uint Other32 = 0xffc0_1234;
    private const ulong Other64 = 0xfff8_0000_0000_1234;

    // What core code sees as bits, and what it makes of bits: flat, and in memory.
    private const string Bits =
        """
        (core module $m
          (memory (export "memory") 1)
          (func (export "realloc") (param i32 i32 i32 i32) (result i32) (i32.const 1024))
          (func (export "see32") (param f32) (result i32) (i32.reinterpret_f32 (local.get 0)))
          (func (export "see64") (param f64) (result i64) (i64.reinterpret_f64 (local.get 0)))
          (func (export "see-list") (param i32 i32) (result i64) (i64.load (local.get 0)))
          (func (export "make32") (param i32) (result f32) (f32.reinterpret_i32 (local.get 0)))
          (func (export "make64") (param i64) (result f64) (f64.reinterpret_i64 (local.get 0)))
          (func (export "make-list") (param i64) (result i32)
            (i64.store (i32.const 64) (local.get 0))
            (i32.store (i32.const 16) (i32.const 64))
            (i32.store (i32.const 20) (i32.const 1))
            (i32.const 16))
          (func (export "add") (param i32) (result i32)
            (i32.reinterpret_f32 (f32.add (f32.reinterpret_i32 (local.get 0)) (f32.const 1)))))
        (core instance $i (instantiate $m))
        (alias core export $i "memory" (core memory $memory))
        (alias core export $i "realloc" (core func $realloc))
        (func (export "see32") (param "v" f32) (result u32) (canon lift (core func $i "see32")))
        (func (export "see64") (param "v" f64) (result u64) (canon lift (core func $i "see64")))
        (func (export "see-list") (param "v" (list f64)) (result u64) (canon lift (core func $i "see-list") (memory $memory) (realloc $realloc)))
        (func (export "make32") (param "v" u32) (result f32) (canon lift (core func $i "make32")))
        (func (export "make64") (param "v" u64) (result f64) (canon lift (core func $i "make64")))
        (func (export "make-list") (param "v" u64) (result (list f64)) (canon lift (core func $i "make-list") (memory $memory)))
        (func (export "add") (param "v" u32) (result u32) (canon lift (core func $i "add")))
        """;

    private static readonly WasmEngineOptions Deterministic = new() { DeterministicNaNs = true };

    [Fact]
    public void What_goes_into_a_component_is_canonical()
    {
        using var engine = new WasmEngine(Deterministic);
        using var component = TestComponent.Create(Bits, engine: engine);

        Assert.Equal(Value.Int(Canonical32), component.Call("see32", new ComponentValue.Float(BitConverter.UInt32BitsToSingle(Other32))));
        Assert.Equal(Value.Int((long)Canonical64), component.Call("see64", Float(Other64)));
        Assert.Equal(Value.Int((long)Canonical64), component.Call("see-list", Value.List(Float(Other64))));
        Assert.Equal(Integer(BitConverter.DoubleToUInt64Bits(-1.5)), component.Call("see64", new ComponentValue.Float(-1.5)));
    }

    [Fact]
    public void What_comes_out_of_a_component_is_canonical()
    {
        using var engine = new WasmEngine(Deterministic);
        using var component = TestComponent.Create(Bits, engine: engine);

        Assert.Equal(Canonical32, BitConverter.SingleToUInt32Bits((float)ToDouble(component.Call("make32", Value.Int(Other32)))));
        Assert.Equal(Canonical64, BitConverter.DoubleToUInt64Bits(ToDouble(component.Call("make64", Integer(Other64)))));
        var list = (ComponentValue.List)component.Call("make-list", Integer(Other64))!;
        Assert.Equal(Canonical64, BitConverter.DoubleToUInt64Bits(ToDouble(list.Items.Single())));
    }

    [Fact]
    public void What_core_code_computes_is_canonical()
    {
        using var engine = new WasmEngine(Deterministic);
        using var component = TestComponent.Create(Bits, engine: engine);

        Assert.Equal(Value.Int(Canonical32), component.Call("add", Value.Int(Other32)));
    }

    [Fact]
    public void Without_the_option_a_payload_comes_through()
    {
        using var component = TestComponent.Create(Bits);

        Assert.Equal(Integer(Other64), component.Call("see64", Float(Other64)));
        Assert.Equal(Integer(Other64), component.Call("see-list", Value.List(Float(Other64))));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void What_goes_from_component_to_component_is_canonical_with_the_option(bool isDeterministic)
    {
        using var engine = new WasmEngine(new WasmEngineOptions { DeterministicNaNs = isDeterministic });
        using var component = TestComponent.Create(
            $$"""
            (component $bits {{Bits}})
            (component $caller
              (import "bits" (instance $bits
                (export "see64" (func (param "v" f64) (result u64)))
                (export "see-list" (func (param "v" (list f64)) (result u64)))
                (export "make-list" (func (param "v" u64) (result (list f64))))))
              (core module $libc (memory (export "memory") 1) (func (export "realloc") (param i32 i32 i32 i32) (result i32) (i32.const 1024)))
              (core instance $libc (instantiate $libc))
              (alias core export $libc "memory" (core memory $memory))
              (alias core export $libc "realloc" (core func $realloc))
              (core func $see64 (canon lower (func $bits "see64")))
              (core func $see-list (canon lower (func $bits "see-list") (memory $memory)))
              (core func $make-list (canon lower (func $bits "make-list") (memory $memory) (realloc $realloc)))
              (core module $m
                (import "libc" "memory" (memory 1))
                (import "bits" "see64" (func $see64 (param f64) (result i64)))
                (import "bits" "see-list" (func $see-list (param i32 i32) (result i64)))
                (import "bits" "make-list" (func $make-list (param i64 i32)))
                (func (export "flat") (param i64) (result i64) (call $see64 (f64.reinterpret_i64 (local.get 0))))
                (func (export "lower") (param i64) (result i64)
                  (i64.store (i32.const 64) (local.get 0))
                  (call $see-list (i32.const 64) (i32.const 1)))
                (func (export "lift") (param i64) (result i64)
                  (call $make-list (local.get 0) (i32.const 16))
                  (i64.load (i32.load (i32.const 16)))))
              (core instance $i (instantiate $m
                (with "libc" (instance $libc))
                (with "bits" (instance (export "see64" (func $see64)) (export "see-list" (func $see-list)) (export "make-list" (func $make-list))))))
              (func (export "flat") (param "v" u64) (result u64) (canon lift (core func $i "flat")))
              (func (export "lower") (param "v" u64) (result u64) (canon lift (core func $i "lower")))
              (func (export "lift") (param "v" u64) (result u64) (canon lift (core func $i "lift"))))
            (instance $bits (instantiate $bits))
            (instance $caller (instantiate $caller (with "bits" (instance $bits))))
            (export "flat" (func $caller "flat"))
            (export "lower" (func $caller "lower"))
            (export "lift" (func $caller "lift"))
            """,
            engine: engine);

        ComponentValue expected = Integer(isDeterministic ? Canonical64 : Other64);
        Assert.Equal(expected, component.Call("flat", Integer(Other64)));
        Assert.Equal(expected, component.Call("lower", Integer(Other64)));
        Assert.Equal(expected, component.Call("lift", Integer(Other64)));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Lists_that_typed_bindings_copy_whole_are_canonical_with_the_option(bool isDeterministic)
    {
        using var engine = new WasmEngine(new WasmEngineOptions { DeterministicNaNs = isDeterministic });
        float[] answer = [1, BitConverter.UInt32BitsToSingle(Other32)];
        List<uint> seen = [];
        var definition = new ImportDefinition<object>(
            null,
            new ImportFunction<object>("g", "func(v: list<f32>) -> list<f32>", (_, call) =>
            {
                seen.AddRange(MemoryMarshal.Cast<float, uint>(NumberListCodec<float>.LiftFlatSpan(call.Context, call.Flat)));
                seen.AddRange(MemoryMarshal.Cast<float, uint>(NumberListCodec<float>.LiftFlatArray(call.Context, call.Flat)));
                call.LowerResult<IReadOnlyList<float>, NumberListCodec<float>>(returnPointerIndex: 2, answer);
            }));
        using Component component = TestComponent.Load(
            $$"""
            (import "g" (func $g (param "v" (list f32)) (result (list f32))))
            {{Guest.Libc}}
            (core func $g' (canon lower (func $g) {{Guest.LibcOptions}}))
            (core module $m
              (import "libc" "memory" (memory 1))
              (import "host" "g" (func $g (param i32 i32 i32)))
              (func (export "f") (param $bits i32) (result i32)
                (i32.store (i32.const 64) (local.get $bits))
                (call $g (i32.const 64) (i32.const 1) (i32.const 16))
                (i32.load (i32.add (i32.load (i32.const 16)) (i32.const 4)))))
            (core instance $i (instantiate $m (with "libc" (instance $libc)) (with "host" (instance (export "g" (func $g'))))))
            (func (export "f") (param "v" u32) (result u32) (canon lift (core func $i "f")))
            """,
            engine);
        using DynamicInstance instance = DynamicInstance.Create(component, new ImportSet().Add(definition, new object()));

        uint expected = isDeterministic ? Canonical32 : Other32;
        Assert.Equal(Value.Int(expected), instance.Find(null, "f")!.Call(Value.Int(Other32)));
        Assert.Equal([expected, expected], seen);
    }

    private static ComponentValue.Float Float(ulong bits) => new(BitConverter.UInt64BitsToDouble(bits));

    private static ComponentValue.Integer Integer(ulong value) => new(value);

    private static double ToDouble(ComponentValue? value) => ((ComponentValue.Float)value!).Value;
}
