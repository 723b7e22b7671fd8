using ComponentKit.Runtime.Dynamic;
using ComponentKit.Runtime.Wave;
using ComponentKit.Wit.Diagnostics;
using ComponentKit.Wit.Model;
using ComponentKit.Wit.Text;
using Xunit;

namespace ComponentKit.Runtime.Tests.Wave;

public class WaveParserTests
{
    /// <summary>What is read is shown as it is written back: the canonical form.</summary>
    [Theory]
    [InlineData("bool", " true // yes", "true")]
    [InlineData("u8", "255", "255")]
    [InlineData("s64", "-9223372036854775808", "-9223372036854775808")]
    [InlineData("u64", "18446744073709551615", "18446744073709551615")]
    [InlineData("f32", "0.1", "0.1")]
    [InlineData("f64", "6.022e+23", "6.022e+23")]
    [InlineData("f64", "-0", "-0")]
    [InlineData("f32", "nan", "nan")]
    [InlineData("f64", "-inf", "-inf")]
    [InlineData("char", @"'\''", @"'\''")]
    [InlineData("char", @"'\u{1F30A}'", "'🌊'")]
    [InlineData("string", "\"\"", "\"\"")]
    [InlineData("string", @"""a\t\""\\\u{2603}'""", @"""a\t\""\\☃'""")]
    [InlineData("string", "\"\"\"\n\"\"\"", "\"\"")]
    [InlineData("string", "\"\"\"\n    deep\n  less\n\n    \\t\"\"\\\"\"\" x\n\"\"\"", null)]
    [InlineData("string", "\"\"\"\r\n  one\r\n   two\\r\r\n  \"\"\"", @"""one\n two\r""")]
    [InlineData("string", "\"\"\"\n\n\na\n\n\"\"\"", @"""\n\na\n""")]
    [InlineData("list<u8>", "[1, 2, 3,]", "[1, 2, 3]")]
    [InlineData("list<u8>", "[]", "[]")]
    [InlineData("point", "{label: \"p\", x: -1}", "{x: -1, label: some(\"p\")}")]
    [InlineData("point", "{%x: 1,}", "{x: 1, label: none}")]
    [InlineData("blank", "{:}", "{a: none, b: none}")]
    [InlineData("tuple<u8, string>", "(1, \"x\",)", "(1, \"x\")")]
    [InlineData("shape", "nothing", "nothing")]
    [InlineData("shape", "circle(1.5)", "circle(1.5)")]
    [InlineData("shape", "%some(1)", "%some(1)")]
    [InlineData("option<shape>", "some(%some(1))", "some(%some(1))")]
    [InlineData("option<shape>", "%some(1)", "some(%some(1))")]
    [InlineData("color", "%none", "%none")]
    [InlineData("option<color>", "none", "none")]
    [InlineData("option<u8>", "7", "some(7)")]
    [InlineData("option<option<u8>>", "some(7)", "some(some(7))")]
    [InlineData("option<option<u8>>", "some(none)", "some(none)")]
    [InlineData("result<u8, string>", "7", "ok(7)")]
    [InlineData("result<_, string>", "err(\"e\")", "err(\"e\")")]
    [InlineData("result<_, string>", "ok", "ok")]
    [InlineData("result", "err", "err")]
    [InlineData("access", "{write, read}", "{read, write}")]
    [InlineData("access", "{}", "{}")]
    public void Reads(string type, string text, string? canonical)
    {
        if (canonical is null)
        {
            // `"""` always ends a string, whatever stands before it.
            Assert.True(Parse(type, text).HasErrors);
            return;
        }

        WitType wit = WaveTypes.Type(type);
        Assert.Equal(canonical, WaveWriter.Write(Parse(type, text).GetValueOrThrow()!, wit));
    }

    [Theory]
    [InlineData("bool", "yes", "CK1101", 1)]
    [InlineData("u8", "256", "CK1102", 1)]
    [InlineData("u8", "-1", "CK1102", 1)]
    [InlineData("s8", "-129", "CK1102", 1)]
    [InlineData("u64", "18446744073709551616", "CK1102", 1)]
    [InlineData("u64", "99999999999999999999999999999999999999999999", "CK1102", 1)]
    [InlineData("u8", "007", "CK1101", 1)]
    [InlineData("u8", "1.0", "CK1101", 1)]
    [InlineData("u8", "0x10", "CK1101", 1)]
    [InlineData("s8", "--1", "CK1101", 1)]
    [InlineData("u8", "\"1\"", "CK1101", 1)]
    [InlineData("f64", ".5", "CK1101", 1)]
    [InlineData("f64", "Infinity", "CK1101", 1)]
    [InlineData("f64", "1e400", "CK1102", 1)]
    [InlineData("f32", "1e39", "CK1102", 1)]
    [InlineData("char", "''", "CK1101", 2)]
    [InlineData("char", "'ab'", "CK1101", 3)]
    [InlineData("char", @"'\u{d800}'", "CK1101", 2)]
    [InlineData("string", "\"abc", "CK1101", 5)]
    [InlineData("string", "\"a\nb\"", "CK1101", 3)]
    [InlineData("string", @"""a\qb""", "CK1101", 3)]
    [InlineData("string", @"""\u{0000041}""", "CK1101", 2)]
    [InlineData("string", "\"\"\"a\n\"\"\"", "CK1101", 1)]
    [InlineData("string", "\"\"\"\na\"\"\"", "CK1101", 1)]
    [InlineData("list<u8>", "[1 2]", "CK1101", 4)]
    [InlineData("list<u8>", "[,]", "CK1101", 2)]
    [InlineData("list<u8>", "[1, 300]", "CK1102", 5)]
    [InlineData("list<u8>", "[1", "CK1101", 3)]
    [InlineData("point", "{x: 1, z: 2}", "CK1103", 8)]
    [InlineData("point", "{x: 1, x: 2}", "CK1104", 8)]
    [InlineData("point", "{label: none}", "CK1104", 1)]
    [InlineData("point", "{x 1}", "CK1101", 4)]
    [InlineData("tuple<u8, u8>", "(1)", "CK1104", 3)]
    [InlineData("tuple<u8, u8>", "(1, 2, 3)", "CK1101", 8)]
    [InlineData("shape", "square", "CK1103", 1)]
    [InlineData("shape", "circle", "CK1101", 7)]
    [InlineData("shape", "nothing(1)", "CK1101", 8)]
    [InlineData("color", "purple", "CK1103", 1)]
    [InlineData("color", "%%red", "CK1103", 1)]
    [InlineData("access", "{read, read}", "CK1104", 8)]
    [InlineData("access", "{delete}", "CK1103", 2)]
    [InlineData("option<option<u8>>", "7", "CK1101", 1)]
    [InlineData("result<option<u8>>", "7", "CK1101", 1)]
    [InlineData("result", "7", "CK1101", 1)]
    [InlineData("handle", "1", "CK1105", 1)]
    [InlineData("u8", "1 2", "CK1101", 3)]
    [InlineData("u8", "", "CK1101", 1)]
    [InlineData("u8", "// 1", "CK1101", 5)]
    public void Points_at_mistakes(string type, string text, string code, int column)
    {
        Diagnostic diagnostic = Assert.Single(Parse(type, text).Diagnostics);
        var location = Assert.IsType<DiagnosticLocation.InText>(diagnostic.Location);
        Assert.Equal((code, column), (diagnostic.Code, location.Source.GetPosition(location.Span.Start).Column));
    }

    [Theory]
    [InlineData("\"\"\"\na", 2, 2)]
    [InlineData("\"\"\"\n  a\n b\n  \"\"\"", 3, 1)]
    [InlineData("\"\"\"\n  a\\q\n  \"\"\"", 2, 4)]
    public void Mistakes_in_strings_of_several_lines_are_pointed_at_too(string text, int line, int column)
    {
        Diagnostic diagnostic = Assert.Single(Parse("string", text).Diagnostics);
        var location = Assert.IsType<DiagnosticLocation.InText>(diagnostic.Location);
        Assert.Equal(new LinePosition(line, column), location.Source.GetPosition(location.Span.Start));
    }

    [Fact]
    public void A_float_is_rounded_once()
    {
        // Halfway between two f32 values but for a digit that an f64 has no room for.
        var value = Parse("f32", "1.000000059604644775390626").GetValueOrThrow();
        Assert.Equal(new ComponentValue.Float(MathF.BitIncrement(1f)), value);
    }

    [Fact]
    public void Nesting_has_a_limit()
    {
        WitType type = new PrimitiveType(PrimitiveKind.U8);
        for (int i = 0; i < 5000; i++)
        {
            type = new ListType(type);
        }

        var result = WaveParser.ParseValue(new SourceText("value", new string('[', 5000)), type);
        Assert.Equal("CK1106", Assert.Single(result.Diagnostics).Code);
    }

    private static DiagnosticResult<ComponentValue?> Parse(string type, string text) =>
        WaveParser.ParseValue(new SourceText("value", text), WaveTypes.Type(type));
}
