using ComponentKit.Testing;
using ComponentKit.Wit.Diagnostics;
using ComponentKit.Wit.Tests.Support;
using ComponentKit.Wit.Text;
using Xunit;

namespace ComponentKit.Wit.Tests.Diagnostics;

public class DiagnosticTests
{
    [Fact]
    public void The_table_lists_the_codes() =>
        DiagnosticTable.AssertMatches(typeof(DiagnosticCodes).Assembly, ["CK10", "CK20"]);

    // A code whose message nobody has seen may be wrong.
    [Fact]
    public void Every_code_has_a_case()
    {
        string[] elsewhere =
        [
            DiagnosticCodes.TooManyErrors.Code, // ParserFuzzTests
            DiagnosticCodes.NestingTooDeep.Code, // ParserFuzzTests
            DiagnosticCodes.UnreadableFile.Code, // WitLoaderTests
            DiagnosticCodes.WorldNotFound.Code, // WorldSelectorTests
            DiagnosticCodes.DefinitionsTooDeep.Code, // WitResolverTests
        ];
        string cases = string.Concat(Directory.GetFiles(CaseFiles.PathOf("."), "*.verified.txt", SearchOption.AllDirectories).Select(File.ReadAllText));
        IEnumerable<string> codes = DiagnosticTable.DescriptorsOf(typeof(DiagnosticCodes).Assembly).Select(d => d.Code);
        Assert.DoesNotContain(codes.Except(elsewhere), code => !cases.Contains(code, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(0, "^")]
    [InlineData(2500, " ^")]
    [InlineData(4999, " ^")]
    public void Of_a_very_long_line_the_place_is_shown(int place, string caret)
    {
        var source = new SourceText("a.wit", string.Concat(Enumerable.Repeat("0123456789", 500)));
        string text = DiagnosticRenderer.ToText(new Diagnostic(
            new DiagnosticDescriptor("CK2004", "A title"), "x", new DiagnosticLocation.InText(source, new TextSpan(place, 1))));
        string[] lines = text.Split('\n');
        Assert.InRange(lines[1].Length, 100, 300);
        Assert.EndsWith(caret, lines[2], StringComparison.Ordinal);
        Assert.Equal((char)('0' + (place % 10)), lines[1][lines[2].Length - 1]);
    }

    [Fact]
    public void Long_messages_are_cut_off() => Assert.InRange(
        DiagnosticRenderer.ToText(new Diagnostic(DiagnosticCodes.InvalidCharacter, new string('m', 100_000), new DiagnosticLocation.Whole("a.wit"))).Length,
        0,
        2_100);

    [Fact]
    public void Renders_json()
    {
        var source = new SourceText("a\"b.wit", "first\nsecond line\n");
        var descriptor = new DiagnosticDescriptor("CK2004", "A title");
        Snapshot.Verify(DiagnosticRenderer.ToJson(
        [
            new Diagnostic(descriptor, "a \u0001 b\\c\n", new DiagnosticLocation.InText(source, new TextSpan(6, 6)))
            {
                Help = "do this",
                Labels = [new DiagnosticLabel(new DiagnosticLocation.Whole("c.wit"), "here")],
            },
            new Diagnostic(descriptor with { Severity = DiagnosticSeverity.Warning }, "x", new DiagnosticLocation.InBinary("d.wasm", 18)),
        ]));
    }
}
