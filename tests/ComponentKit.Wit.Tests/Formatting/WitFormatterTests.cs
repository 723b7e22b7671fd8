using System.Diagnostics;
using System.Text;
using ComponentKit.Wit.Diagnostics;
using ComponentKit.Wit.Formatting;
using ComponentKit.Wit.Text;
using Xunit;

namespace ComponentKit.Wit.Tests.Formatting;

public class WitFormatterTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData(" \r\n\t\n", "")]
    [InlineData("\uFEFFuse a;", "use a;\n")]
    [InlineData("// only a comment", "// only a comment\n")]
    [InlineData("/* a */ /* b */\n\n\n/* c */", "/* a */ /* b */\n\n/* c */\n")]
    [InlineData("use a;\n\n\n\n", "use a;\n")]
    public void The_ends_of_files(string text, string formatted) => Assert.Equal(formatted, Formatted.Check(text));

    [Theory]
    [InlineData("use a;\r\nuse b; // b\n/* c\n * d */\r\n", "use a;\r\nuse b; // b\r\n/* c\r\n * d */\r\n")]
    [InlineData("use a;\nuse b; // b\r\n/* c\r\n * d */\r\n", "use a;\nuse b; // b\n/* c\n * d */\n")]
    [InlineData("// a\r\n", "// a\r\n")]
    public void Line_breaks_are_all_like_the_first(string text, string formatted) => Assert.Equal(formatted, Formatted.Check(text));

    [Fact]
    public void Strings_are_as_written() => Assert.Equal(
        "world w {\n  @external-id(\"a\tb  // c \\u{64} /* \\\"\")\n  import f: func();\n}\n",
        Formatted.Text("world w { @external-id (\"a\tb  // c \\u{64} /* \\\"\") import f:func(); }"));

    [Fact]
    public void A_text_with_errors_is_not_formatted()
    {
        DiagnosticResult<string?> result = WitFormatter.Format(new SourceText("test.wit", "interface i {\n  f: func()\n}"));

        Assert.Null(result.Value);
        Assert.Equal("test.wit:3:1: error CK1001: expected `;`, found `}`", DiagnosticRenderer.ToLine(Assert.Single(result.Diagnostics)));
    }

    [Fact]
    public void What_does_not_resolve_is_formatted() => Assert.Equal(
        "interface i {\n  variant v {}\n  f: func(a: nothing);\n}\n", Formatted.Check("interface i { variant v { } f: func(a: nothing); }"));

    [Theory]
    [InlineData("interface i { f: func(a: u8, b: string) -> u8; }\n")]
    [InlineData("/* a\n * b */ use a; // c\n")]
    [InlineData("\n\n\n// a\n")]
    [InlineData("/* a */ ")]
    public void Ten_megabytes_take_seconds(string part) => AssertTakesSeconds(Repeat(part, 10_000_000));

    [Theory]
    [InlineData("f: func();", "")]
    [InlineData("record r { a: u8 } ", "")]
    [InlineData("f: func(first: list<option<string>>, second: tuple<u8, u16, u32>, third: result<string>) -> result<string, u32>;", "")]
    [InlineData("", "// a\n")]
    [InlineData("", "/* a */ ")]
    [InlineData("f: func(", "a: u8, /* b */ ", ");")]
    [InlineData("record r {", "a: u8 // b\n, ", "}")]
    [InlineData("type t = tuple<", "tuple</* a */ u8>, ", ">;")]
    [InlineData("f: func() ", "/// a\n", ";")]
    public void Large_bodies_take_seconds(string before, string part, string after = "") =>
        AssertTakesSeconds("interface i {" + (part.Length == 0 ? Repeat(before, 2_000_000) : before + Repeat(part, 2_000_000) + after) + "}");

    private static void AssertTakesSeconds(string text)
    {
        var watch = Stopwatch.StartNew();
        Assert.NotNull(WitFormatter.Format(new SourceText("test.wit", text)).GetValueOrThrow());

        // Linear work takes a few seconds; anything worse takes hours.
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 60);
    }

    private static string Repeat(string part, int length) =>
        new StringBuilder(length + part.Length).Insert(0, part, 1 + (length / part.Length)).ToString();
}
