using ComponentKit.Runtime.Dynamic;
using ComponentKit.Runtime.Tests.Support;
using Xunit;

namespace ComponentKit.Runtime.Tests.Values;

/// <summary>Integers at the ends of their types, flat and in memory.</summary>
public sealed class IntegerRangeTests
{
    /// <summary>The integer types, with the lowest and the highest number of each.</summary>
    public static TheoryData<string, string, string> Types => new()
    {
        { "s8", "-128", "127" },
        { "u8", "0", "255" },
        { "s16", "-32768", "32767" },
        { "u16", "0", "65535" },
        { "s32", "-2147483648", "2147483647" },
        { "u32", "0", "4294967295" },
        { "s64", "-9223372036854775808", "9223372036854775807" },
        { "u64", "0", "18446744073709551615" },
    };

    [Theory]
    [MemberData(nameof(Types))]
    public void Numbers_up_to_the_ends_come_back_and_those_beyond_are_refused(string type, string lowest, string highest)
    {
        Int128 low = Int128.Parse(lowest, null);
        Int128 high = Int128.Parse(highest, null);
        using var flat = PassThrough.Create([new Shape(type, [])], new Shape(type, []), a => a[0]);
        using var listed = PassThrough.Create([new Shape("list", [new Shape(type, [])])], new Shape("list", [new Shape(type, [])]), a => a[0]);

        foreach (ComponentValue value in new[] { low, low + 1, 0, high - 1, high }.Select(n => new ComponentValue.Integer(n)))
        {
            Assert.Equal(value, flat.Call("f", value));
            Assert.Equal(Value.List(value), listed.Call("f", Value.List(value)));
        }

        foreach (ComponentValue value in new[] { low - 1, high + 1, Int128.MinValue, Int128.MaxValue, low - (Int128.One << 64), high + (Int128.One << 64) }
            .Select(n => new ComponentValue.Integer(n)))
        {
            var exception = Assert.Throws<ArgumentException>(() => flat.Call("f", value));
            Assert.Contains($"is not between {lowest} and {highest}", exception.Message, StringComparison.Ordinal);
            Assert.Throws<ArgumentException>(() => listed.Call("f", Value.List(value)));
        }
    }
}
