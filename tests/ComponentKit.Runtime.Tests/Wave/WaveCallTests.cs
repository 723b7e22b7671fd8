using ComponentKit.Runtime.Dynamic;
using ComponentKit.Runtime.Wave;
using ComponentKit.Wit.Diagnostics;
using ComponentKit.Wit.Model;
using ComponentKit.Wit.Text;
using Xunit;

namespace ComponentKit.Runtime.Tests.Wave;

public class WaveCallTests
{
    [Theory]
    [InlineData("f(1)", "f")]
    [InlineData("  iface.f ( 1 ) // a call", "iface.f")]
    [InlineData("ns:pkg/iface@1.0.0-rc.1.f(1)", "ns:pkg/iface@1.0.0-rc.1.f")]
    public void Names_the_function(string text, string path) => Assert.Equal(path, Call(text).Path);

    [Theory]
    [InlineData("", 1)]
    [InlineData("f", 2)]
    [InlineData("(1)", 1)]
    public void Needs_a_name_and_parentheses(string text, int column)
    {
        var result = WaveParser.ParseCall(new SourceText("--invoke", text));
        AssertAt("CK1101", column, Assert.Single(result.Diagnostics));
    }

    [Theory]
    [InlineData("a: u8, b: string", "f(1, \"x\")", 2)]
    [InlineData("", "f( )", 0)]
    [InlineData("a: u8", "f(1,)", 1)]
    [InlineData("a: u8, b: option<u8>, c: option<string>", "f(1)", 3)]
    [InlineData("a: option<u8>", "f()", 1)]
    public void Reads_arguments(string parameters, string text, int count) =>
        Assert.Equal(count, Arguments(text, WaveTypes.Function(parameters)).GetValueOrThrow().Length);

    [Theory]
    [InlineData("a: u8", "f()", "CK1107", 3)]
    [InlineData("a: u8", "f(1, 2)", "CK1107", 6)]
    [InlineData("a: option<u8>, b: u8", "f()", "CK1107", 3)]
    [InlineData("a: u8, b: u8", "f(1, 300)", "CK1102", 6)]
    [InlineData("a: u8", "f(1", "CK1101", 4)]
    [InlineData("a: u8", "f(1) g", "CK1101", 6)]
    [InlineData("a: handle", "f(1)", "CK1105", 1)]
    [InlineData("a: holder", "f({items: []})", "CK1105", 1)]
    [InlineData("a: list<u8, 2>", "f([1, 2, 3])", "CK1104", 11)]
    [InlineData("a: map<string, u8>", "f([('k', 1)])", "CK1101", 5)]
    public void Points_at_mistakes(string parameters, string text, string code, int column) =>
        AssertAt(code, column, Assert.Single(Arguments(text, WaveTypes.Function(parameters)).Diagnostics));

    [Fact]
    public void A_result_without_text_is_refused_before_the_call() =>
        AssertAt("CK1105", 1, Assert.Single(Arguments("f()", WaveTypes.Function("", " -> handle")).Diagnostics));

    private static WaveCall Call(string text) => WaveParser.ParseCall(new SourceText("--invoke", text)).GetValueOrThrow()!;

    private static DiagnosticResult<System.Collections.Immutable.ImmutableArray<ComponentValue>> Arguments(string text, WitFunction function) =>
        WaveParser.ParseArguments(Call(text), function);

    private static void AssertAt(string code, int column, Diagnostic diagnostic)
    {
        var location = Assert.IsType<DiagnosticLocation.InText>(diagnostic.Location);
        Assert.Equal((code, column), (diagnostic.Code, location.Source.GetPosition(location.Span.Start).Column));
    }
}
