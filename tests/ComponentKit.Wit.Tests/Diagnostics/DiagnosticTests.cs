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

    [Fact]
    public void Long_lines_are_shown_in_part()
    {
        var source = new SourceText("a.wit", $"{new string('x', 100_000)}§§{new string('y', 100_000)}");
        var diagnostic = new Diagnostic(DiagnosticCodes.InvalidCharacter, new string('m', 100_000), new DiagnosticLocation.InText(source, new TextSpan(100_000, 2)));
        string[] lines = DiagnosticRenderer.ToText(diagnostic).Split('\n');
        Assert.All(lines, line => Assert.InRange(line.Length, 0, 2_100));
        Assert.Equal(lines[1].IndexOf('§', StringComparison.Ordinal), lines[2].IndexOf('^', StringComparison.Ordinal));
        Assert.EndsWith("^^", lines[2], StringComparison.Ordinal);
    }

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
