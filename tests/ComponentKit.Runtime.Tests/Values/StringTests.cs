using System.Text;
using ComponentKit.Runtime.Dynamic;
using ComponentKit.Runtime.Tests.Support;
using CsCheck;
using Xunit;

namespace ComponentKit.Runtime.Tests.Values;

/// <summary>Strings in each encoding, both ways.</summary>
public sealed class StringTests
{
    private const string Clef = "\U0001D11E"; // two UTF-16 code units, four bytes of UTF-8

    public static TheoryData<string> Encodings => ["utf8", "utf16", "latin1+utf16"];

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Every_valid_string_comes_back(string encoding)
    {
        using var component = Echo(encoding);
        Shape.Text.Sample(text => Assert.Equal(Value.Text(text), component.Call("echo", Value.Text(text))), iter: 500, threads: 1);
    }

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Lengths_around_the_short_path_come_back(string encoding)
    {
        using var component = Echo(encoding);
        foreach (string unit in new[] { "a", "é", "€", Clef })
        {
            foreach (int count in new[] { 0, 1, 39, 40, 41, 79, 80, 81, 100_000 })
            {
                ComponentValue text = Value.Text(new StringBuilder().Insert(0, unit, count).ToString());
                Assert.Equal(text, component.Call("echo", text));
            }
        }
    }

    [Theory]
    [InlineData("utf8", "aé", 3, "61c3a9")]
    [InlineData("utf8", Clef, 4, "f09d849e")]
    [InlineData("utf16", "aé", 2, "6100e900")]
    [InlineData("utf16", Clef, 2, "34d81edd")]
    [InlineData("latin1+utf16", "aé", 2, "61e9")]
    [InlineData("latin1+utf16", "aÿ", 2, "61ff")]
    [InlineData("latin1+utf16", "aĀ", 0x80000002, "61000001")] // one character beyond Latin-1: tagged UTF-16
    [InlineData("latin1+utf16", Clef, 0x80000002, "34d81edd")]
    [InlineData("latin1+utf16", "", 0, "")]
    public void The_guest_sees_code_units_as_its_encoding_has_them(string encoding, string text, uint codeUnits, string bytes)
    {
        // It gives back where the string is in memory: first as a list of the bytes there, then as its length.
        using var component = TestComponent.Create(
            $"""
            {Guest.Echo}
            (core module $m
              (import "libc" "memory" (memory 1))
              (func (export "length") (param i32 i32) (result i32) local.get 1)
              (func (export "bytes") (param $pointer i32) (param i32) (result i32)
                (i32.store (i32.const 16) (local.get $pointer))
                (i32.store (i32.const 20) (i32.const {bytes.Length / 2}))
                (i32.const 16)))
            (core instance $i (instantiate $m (with "libc" (instance $libc))))
            (func (export "length") (param "x" string) (result u32)
              (canon lift (core func $i "length") {Guest.LibcOptions} string-encoding={encoding}))
            (func (export "bytes") (param "x" string) (result (list u8))
              (canon lift (core func $i "bytes") {Guest.LibcOptions} string-encoding={encoding}))
            """);

        Assert.Equal(Value.Int(codeUnits), component.Call("length", Value.Text(text)));
        ComponentValue[] expected = [.. Convert.FromHexString(bytes).Select(b => Value.Int(b))];
        Assert.Equal(Value.List(expected), component.Call("bytes", Value.Text(text)));
    }

    [Theory]
    [InlineData("latin1+utf16", 0x80000001, "a\\00", "a")] // UTF-16 that Latin-1 would have done for is valid
    [InlineData("latin1+utf16", 2u, "\\e9\\ff", "éÿ")]
    [InlineData("utf8", 0u, "", "")]
    public void The_host_reads_what_the_guest_wrote(string encoding, uint codeUnits, string bytes, string expected)
    {
        using var component = Returning(encoding, 32, codeUnits, $"(data (i32.const 32) \"{bytes}\")");

        Assert.Equal(Value.Text(expected), component.Call("f"));
    }

    [Theory]
    [InlineData(0, null)]
    [InlineData(65536, null)] // the end of memory is a place for nothing
    [InlineData(65538, "0 bytes at 0x10002 reach beyond")]
    public void An_empty_string_is_within_memory_too(int pointer, string? reason)
    {
        using var component = Returning("utf8", pointer, 0, "");

        Exception? caught = Record.Exception(() => component.Call("f"));

        Assert.Equal(reason is null, caught is null);
        Assert.Contains(reason ?? "", (caught as TrapException)?.Reason ?? "", StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Encodings))]
    public void A_lone_surrogate_is_refused_and_the_instance_stays_usable(string encoding)
    {
        using var component = Echo(encoding);
        foreach (string text in new[] { "\uD800", "\uDC00", "ab\uD834", "\uDD1E\uD834", new string('x', 100) + "\uD834 ", "é\uD834é" })
        {
            Assert.Throws<ArgumentException>(() => component.Call("echo", Value.Text(text)));
        }

        Assert.Equal(Value.Text("fine"), component.Call("echo", Value.Text("fine")));
    }

    [Fact]
    public void Strings_above_two_gigabytes_are_read_and_written()
    {
        const string fields = """
            (memory (export "memory") 40000)
            (func (export "realloc") (param i32 i32 i32 i32) (result i32) (i32.const 0x90000000))
            """;
        using var component = TestComponent.Create(
            $"""
            (core module $m
              {fields}
              (func (export "f") (param $pointer i32) (param $length i32) (result i32)
                (i32.store (i32.const 0x98000000) (local.get $pointer))
                (i32.store (i32.const 0x98000004) (local.get $length))
                (i32.const 0x98000000)))
            (core instance $i (instantiate $m))
            (func (export "f") (param "x" string) (result string)
              (canon lift (core func $i "f") (memory (core memory $i "memory")) (realloc (core func $i "realloc"))))
            """);

        Assert.Equal(Value.Text("far away"), component.Call("f", Value.Text("far away")));
    }

    private static TestComponent Echo(string encoding) => TestComponent.Create(
        $"""
        {Guest.Echo}
        (func (export "echo") (param "x" string) (result string)
          (canon lift (core func $echo "echo") {Guest.LibcOptions} string-encoding={encoding}))
        """);

    private static TestComponent Returning(string encoding, int pointer, uint codeUnits, string data) => TestComponent.Create(
        $"""
        (core module $m
          (memory (export "memory") 1)
          {data}
          (func (export "f") (result i32)
            (i32.store (i32.const 16) (i32.const {pointer}))
            (i32.store (i32.const 20) (i32.const {codeUnits}))
            (i32.const 16)))
        (core instance $i (instantiate $m))
        (func (export "f") (result string)
          (canon lift (core func $i "f") (memory (core memory $i "memory")) string-encoding={encoding}))
        """);
}
