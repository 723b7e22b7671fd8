using System.Globalization;
using System.Text;
using ComponentKit.Runtime.Tests.Support;
using Xunit;

namespace ComponentKit.Runtime.Tests.Calls;

/// <summary>
/// Which calls of <c>realloc</c> a string from another component makes: those of <c>definitions.py</c>, each written as
/// old size, alignment and new size.
/// </summary>
public sealed class TranscodingTests
{
    [Theory]
    [InlineData("utf8", "abc", "utf8", "0/1/3", 3)]
    [InlineData("utf8", "é☃", "utf8", "0/1/5", 5)]
    [InlineData("utf8", "", "utf8", "0/1/0", 0)]
    [InlineData("utf16", "abc", "utf8", "0/1/3", 3)]
    [InlineData("utf16", "aé", "utf8", "0/1/2 2/1/6 6/1/3", 3)]
    [InlineData("utf16", "☃☃", "utf8", "0/1/2 2/1/6", 6)] // the worst case is met: nothing to give back
    [InlineData("latin1", "abc", "utf8", "0/1/3", 3)]
    [InlineData("latin1", "aé", "utf8", "0/1/2 2/1/4 4/1/3", 3)]
    [InlineData("latin1", "éé", "utf8", "0/1/2 2/1/4", 4)]
    [InlineData("utf8", "abc", "utf16", "0/2/6", 3)]
    [InlineData("utf8", "aé☃", "utf16", "0/2/12 12/2/6", 3)]
    [InlineData("utf16", "a😀", "utf16", "0/2/6", 3)]
    [InlineData("latin1", "aé", "utf16", "0/2/4", 2)]
    [InlineData("utf8", "abc", "latin1+utf16", "0/2/3", 3)]
    [InlineData("utf8", "aé", "latin1+utf16", "0/2/3 3/2/2", 2)]
    [InlineData("utf8", "é☃", "latin1+utf16", "0/2/5 5/2/10 10/2/4", 2 | Tag)]
    [InlineData("utf16", "aé", "latin1+utf16", "0/2/2", 2)]
    [InlineData("utf16", "a☃", "latin1+utf16", "0/2/2 2/2/4", 2 | Tag)]
    [InlineData("latin1", "aé", "latin1+utf16", "0/2/2", 2)]
    [InlineData("tagged", "aé", "latin1+utf16", "0/2/4 4/1/2", 2)] // it was said to be UTF-16, and need not be
    [InlineData("tagged", "a☃", "latin1+utf16", "0/2/4", 2 | Tag)]
    [InlineData("tagged", "a☃", "utf8", "0/1/2 2/1/6 6/1/4", 4)]
    [InlineData("tagged", "a☃", "utf16", "0/2/4", 2)]
    public void A_string_is_allocated_as_the_specification_has_it(string from, string text, string to, string calls, int length)
    {
        bool isLatin = from is "latin1" or "tagged";
        bool isWide = from is "utf16" or "tagged";
        byte[] source = (from == "utf8" ? Encoding.UTF8 : isWide ? Encoding.Unicode : Encoding.Latin1).GetBytes(text);
        byte[] target = (to == "utf8" ? Encoding.UTF8 : to == "utf16" || (length & Tag) != 0 ? Encoding.Unicode : Encoding.Latin1).GetBytes(text);
        int units = (from == "utf8" ? source.Length : text.Length) | (from == "tagged" ? Tag : 0);
        using var component = TestComponent.Create(
            $"""
            (component $callee
              (core module $m
                (memory (export "memory") 1)
                (global $calls (mut i32) (i32.const 0))
                (global $length (mut i32) (i32.const 0))
                (func (export "realloc") (param $old i32) (param $old-size i32) (param $align i32) (param $size i32) (result i32)
                  (local $log i32)
                  (local.set $log (i32.add (i32.const 512) (i32.mul (global.get $calls) (i32.const 12))))
                  (i32.store (local.get $log) (local.get $old-size))
                  (i32.store offset=4 (local.get $log) (local.get $align))
                  (i32.store offset=8 (local.get $log) (local.get $size))
                  (global.set $calls (i32.add (global.get $calls) (i32.const 1)))
                  (i32.const 1024))
                (func (export "take") (param i32 i32) (global.set $length (local.get 1)))
                (func (export "read") (param i32) (result i32) (i32.load (local.get 0)))
                (func (export "calls") (result i32) (global.get $calls))
                (func (export "length") (result i32) (global.get $length)))
              (core instance $i (instantiate $m))
              (func (export "take") (param "s" string) (canon lift (core func $i "take")
                (memory (core memory $i "memory")) (realloc (core func $i "realloc")) string-encoding={to}))
              (func (export "read") (param "a" u32) (result u32) (canon lift (core func $i "read")))
              (func (export "calls") (result u32) (canon lift (core func $i "calls")))
              (func (export "length") (result u32) (canon lift (core func $i "length"))))
            (component $caller
              (import "take" (func $take (param "s" string)))
              (core module $memory (memory (export "memory") 1) (data (i32.const 16) "{Escape(source)}"))
              (core instance $memory (instantiate $memory))
              (core func $take-core (canon lower (func $take)
                (memory (core memory $memory "memory")) string-encoding={(isLatin ? "latin1+utf16" : from)}))
              (core module $m
                (import "c" "take" (func $take (param i32 i32)))
                (func (export "f") (call $take (i32.const 16) (i32.const {units}))))
              (core instance $i (instantiate $m (with "c" (instance (export "take" (func $take-core))))))
              (func (export "f") (canon lift (core func $i "f"))))
            (instance $callee (instantiate $callee))
            (instance $caller (instantiate $caller (with "take" (func $callee "take"))))
            (export "f" (func $caller "f"))
            (export "read" (func $callee "read"))
            (export "calls" (func $callee "calls"))
            (export "length" (func $callee "length"))
            """);

        component.Call("f");

        uint Read(int address) => (uint)((Dynamic.ComponentValue.Integer)component.Call("read", Value.Int(address))!).Value;
        int count = (int)((Dynamic.ComponentValue.Integer)component.Call("calls")!).Value;
        Assert.Equal(
            calls,
            string.Join(' ', Enumerable.Range(0, count).Select(i => 512 + 12 * i).Select(log => $"{Read(log)}/{Read(log + 4)}/{Read(log + 8)}")));
        Assert.Equal(Value.Int((uint)length), component.Call("length"));
        Assert.Equal(target, Enumerable.Range(0, target.Length).Select(i => (byte)Read(1024 + i)));
    }

    [Theory]
    [InlineData("utf8", "\\ff", 1)]
    [InlineData("utf8", "\\ed\\a0\\80", 3)] // a surrogate
    [InlineData("utf16", "\\00\\d8", 1)]
    [InlineData("latin1+utf16", "\\00\\d8", 1 | Tag)]
    public void What_is_no_text_traps(string from, string bytes, int units)
    {
        foreach (string to in new[] { "utf8", "utf16", "latin1+utf16" })
        {
            using var component = TestComponent.Create(
                $"""
                (component $callee
                  {Guest.Libc}
                  (core module $m (func (export "take") (param i32 i32)))
                  (core instance $i (instantiate $m))
                  (func (export "take") (param "s" string) (canon lift (core func $i "take") {Guest.LibcOptions} string-encoding={to})))
                (component $caller
                  (import "take" (func $take (param "s" string)))
                  (core module $memory (memory (export "memory") 1) (data (i32.const 16) "{bytes}"))
                  (core instance $memory (instantiate $memory))
                  (core func $take-core (canon lower (func $take) (memory (core memory $memory "memory")) string-encoding={from}))
                  (core module $m
                    (import "c" "take" (func $take (param i32 i32)))
                    (func (export "f") (call $take (i32.const 16) (i32.const {units}))))
                  (core instance $i (instantiate $m (with "c" (instance (export "take" (func $take-core))))))
                  (func (export "f") (canon lift (core func $i "f"))))
                (instance $callee (instantiate $callee))
                (instance $caller (instantiate $caller (with "take" (func $callee "take"))))
                (export "f" (func $caller "f"))
                """);

            Assert.Contains("not valid UTF", Assert.Throws<TrapException>(() => component.Call("f")).Reason, StringComparison.Ordinal);
        }
    }

    private const int Tag = int.MinValue;

    private static string Escape(byte[] bytes) => string.Concat(bytes.Select(b => "\\" + b.ToString("x2", CultureInfo.InvariantCulture)));
}
