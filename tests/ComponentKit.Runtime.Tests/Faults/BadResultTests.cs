using ComponentKit.Runtime.Dynamic;
using ComponentKit.Runtime.Tests.Support;
using Xunit;

namespace ComponentKit.Runtime.Tests.Faults;

/// <summary>A guest that gives back what is no value of its type: always a trap, never a read outside its memory.</summary>
public sealed class BadResultTests
{
    [Theory]
    [InlineData("string", 65532, "65536 bytes of memory")] // the return area reaches beyond the memory
    [InlineData("string", -4, "65536 bytes of memory")] // address + size wraps in 32 bits
    [InlineData("string", 2, "not aligned to 4")]
    public void A_bad_result_pointer_traps(string type, int pointer, string reason) =>
        AssertTraps($"(result {type})", $"i32.const {pointer}", "", reason);

    [Theory]
    [InlineData(0x10000, 1, "bytes of memory")] // starts at the end
    [InlineData(0xFFFF, 2, "bytes of memory")] // ends beyond the end
    [InlineData(unchecked((int)0xFFFFFFFF), 1, "bytes of memory")]
    [InlineData(0, 0x10000000, "longer than")] // MAX_STRING_BYTE_LENGTH + 1
    [InlineData(0, -1, "longer than")]
    public void A_bad_string_range_traps(int pointer, int length, string reason) => AssertTraps(
        "(result string)",
        "i32.const 16",
        $"(data (i32.const 16) \"{Bytes(pointer)}{Bytes(length)}\")",
        reason);

    [Theory]
    [InlineData("\\ff")]
    [InlineData("\\c0\\80")] // overlong
    [InlineData("\\ed\\a0\\80")] // a surrogate
    [InlineData("\\f4\\90\\80\\80")] // above U+10FFFF
    [InlineData("\\e2\\82")] // cut short
    public void Bad_UTF8_traps(string bytes) => AssertTraps(
        "(result string)",
        "i32.const 16",
        $"(data (i32.const 16) \"{Bytes(32)}{Bytes(bytes.Length / 3)}\") (data (i32.const 32) \"{bytes}\")",
        "not valid UTF-8");

    [Theory]
    [InlineData("\\00\\d8", 1)] // a lone high surrogate
    [InlineData("\\00\\dc\\00\\d8", 2)] // in the wrong order
    public void Bad_UTF16_traps(string bytes, int units) => AssertTraps(
        "(result string)",
        "i32.const 16",
        $"(data (i32.const 16) \"{Bytes(32)}{Bytes(units)}\") (data (i32.const 32) \"{bytes}\")",
        "not valid UTF-16",
        options: "string-encoding=utf16");

    [Theory]
    [InlineData("string-encoding=utf16", 1)]
    [InlineData("string-encoding=latin1+utf16", 1)]
    public void Misaligned_UTF16_traps(string encoding, int pointer) => AssertTraps(
        "(result string)",
        "i32.const 16",
        $"(data (i32.const 16) \"{Bytes(pointer)}{Bytes(1)}\")",
        "not aligned to 2",
        options: encoding);

    [Theory]
    [InlineData(0xD800)]
    [InlineData(0xDFFF)]
    [InlineData(0x110000)]
    [InlineData(-1)]
    public void A_number_that_is_no_char_traps(int number) =>
        AssertTraps("(result char)", $"i32.const {number}", "", "not a Unicode scalar value");

    [Theory]
    [InlineData("(enum \"a\" \"b\")", 2, "discriminant")]
    [InlineData("(enum \"a\" \"b\")", 256, "discriminant")] // one byte of it would be fine
    [InlineData("(result)", 2, "discriminant")]
    public void A_bad_flat_discriminant_traps(string type, int number, string reason) =>
        AssertTraps("(result $t)", $"i32.const {number}", "", reason, type: type);

    [Theory]
    [InlineData("(option u32)")]
    [InlineData("(result u32 (error u32))")]
    [InlineData("(variant (case \"a\" u32) (case \"b\"))")]
    public void A_bad_discriminant_in_memory_traps(string type) =>
        AssertTraps("(result $t)", "i32.const 16", "(data (i32.const 16) \"\\02\")", "discriminant", type: type);

    [Theory]
    [InlineData(8, 0x2000, "bytes of memory")]
    [InlineData(8, 0x40000000, "longer than")]
    [InlineData(4, 1, "not aligned to 8")]
    public void A_bad_list_range_traps(int pointer, int length, string reason) => AssertTraps(
        "(result $t)",
        "i32.const 16",
        $"(data (i32.const 16) \"{Bytes(pointer)}{Bytes(length)}\")",
        reason,
        type: "(list u64)");

    [Fact]
    public void Overlapping_lists_stop_at_the_budget()
    {
        // 4,000 lists that are all the same 4,000 bytes: 16 MB of values in 40 KB of memory.
        using var engine = new WasmEngine(new WasmEngineOptions { LiftBudget = 1 << 20 });
        const string fill = """
            (func $fill (local $i i32)
              (loop $next
                (i32.store (i32.add (i32.const 1024) (i32.mul (local.get $i) (i32.const 8))) (i32.const 1024))
                (i32.store (i32.add (i32.const 1028) (i32.mul (local.get $i) (i32.const 8))) (i32.const 4000))
                (local.set $i (i32.add (local.get $i) (i32.const 1)))
                (br_if $next (i32.lt_u (local.get $i) (i32.const 4000)))))
            (start $fill)
            """;
        AssertTraps(
            "(result $t)",
            "i32.const 16",
            $"{fill} (data (i32.const 16) \"{Bytes(1024)}{Bytes(4000)}\")",
            "LiftBudget",
            type: "(list (list u8))",
            engine: engine);
    }

    private static void AssertTraps(
        string result, string body, string fields, string reason, string options = "", string? type = null, WasmEngine? engine = null)
    {
        string definition = type is null ? "" : $"(type $t0 {type}) (export $t \"t\" (type $t0))";
        using var component = TestComponent.Create(
            $"""
            (core module $m
              (memory (export "memory") 1)
              {fields}
              (func (export "f") (result i32) {body}))
            (core instance $i (instantiate $m))
            {definition}
            (func (export "f") {result}
              (canon lift (core func $i "f") (memory (core memory $i "memory")) {options}))
            """,
            engine: engine);
        DynamicFunction function = component.Function("f");

        var trap = Assert.Throws<TrapException>(() => function.Call());

        Assert.Equal("f", trap.Export);
        Assert.Contains(reason, trap.Reason, StringComparison.Ordinal);
        var again = Assert.Throws<InvalidOperationException>(() => function.Call());
        Assert.Contains("poisoned", again.Message, StringComparison.Ordinal);
    }

    private static string Bytes(int value) => string.Concat(BitConverter.GetBytes(value).Select(b => $"\\{b:x2}"));
}
