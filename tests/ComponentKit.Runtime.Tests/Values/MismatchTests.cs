using ComponentKit.Runtime.Dynamic;
using ComponentKit.Runtime.Tests.Support;
using Xunit;

namespace ComponentKit.Runtime.Tests.Values;

/// <summary>Values made up at run time that are not of the function's types: refused before the guest sees them.</summary>
public sealed class MismatchTests
{
    public static TheoryData<string, ComponentValue> Mismatches => new()
    {
        { "u8", new ComponentValue.Integer(256) },
        { "u8", new ComponentValue.Integer(-1) },
        { "s8", new ComponentValue.Integer(128) },
        { "s64", new ComponentValue.Integer((Int128)long.MaxValue + 1) },
        { "u64", new ComponentValue.Integer(-1) },
        { "bool", new ComponentValue.Integer(1) },
        { "string", new ComponentValue.Bool(true) },
        { "(enum \"a\" \"b\")", new ComponentValue.Variant(2, null) },
        { "(enum \"a\" \"b\")", new ComponentValue.Variant(-1, null) },
        { "(enum \"a\" \"b\")", new ComponentValue.Variant(0, new ComponentValue.Bool(true)) },
        { "(variant (case \"a\" u8) (case \"b\"))", new ComponentValue.Variant(0, null) },
        { "(variant (case \"a\" u8) (case \"b\"))", new ComponentValue.Variant(1, new ComponentValue.Integer(1)) },
        { "(result u8)", new ComponentValue.Result(true, null) },
        { "(flags \"a\" \"b\")", new ComponentValue.Flags(4) },
        { "(record (field \"a\" u8) (field \"b\" u8))", new ComponentValue.Record([new ComponentValue.Integer(1)]) },
        { "(tuple u8)", new ComponentValue.Tuple([new ComponentValue.Integer(1), new ComponentValue.Integer(2)]) },
    };

    [Theory]
    [MemberData(nameof(Mismatches))]
    public void A_value_of_another_type_is_refused(string type, ComponentValue value)
    {
        using var component = TestComponent.Create(
            $"""
            (core module $m
              (memory (export "memory") 1)
              (func (export "realloc") (param i32 i32 i32 i32) (result i32) i32.const 1024)
              (func (export "f") (param i32 i32)))
            (core instance $i (instantiate $m))
            (type $t0 {type}) (export $t "t" (type $t0))
            (func (export "f") (param "x" (list $t))
              (canon lift (core func $i "f") (memory (core memory $i "memory")) (realloc (core func $i "realloc"))))
            """);

        Assert.Throws<ArgumentException>(() => component.Call("f", Value.List(value)));

        // The guest never saw it, so the instance is well.
        Assert.Null(component.Call("f", Value.List()));
    }
}
