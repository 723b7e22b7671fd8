using ComponentKit.Testing;
using ComponentKit.Wit.Diagnostics;
using ComponentKit.Wit.Parsing;
using ComponentKit.Wit.Syntax;
using ComponentKit.Wit.Tests.Support;
using ComponentKit.Wit.Text;
using Xunit;

namespace ComponentKit.Wit.Tests.Parsing;

/// <summary>
/// <c>Cases/parsing</c>: what <c>ok</c> files become, and what is said about <c>fail</c> files. A new case is a new file; its first
/// run writes a <c>.received.</c> file to look at.
/// </summary>
public class ParserCaseTests
{
    public static TheoryData<string> Good => CaseFiles.In("parsing/ok");

    public static TheoryData<string> Bad => CaseFiles.In("parsing/fail");

    [Theory]
    [MemberData(nameof(Good))]
    public void Parses(string name)
    {
        DiagnosticResult<WitFileSyntax> result = Parse("parsing/ok", name);
        Assert.Empty(result.Diagnostics);
        Snapshot.VerifyFile(SyntaxText.Of(result.Value), CaseFiles.PathOf($"parsing/ok/{name}"));
    }

    [Theory]
    [MemberData(nameof(Bad))]
    public void Reports(string name)
    {
        DiagnosticResult<WitFileSyntax> result = Parse("parsing/fail", name);
        Assert.True(result.HasErrors);
        Snapshot.VerifyFile(
            string.Join("\n\n", result.Diagnostics.Select(DiagnosticRenderer.ToText)), CaseFiles.PathOf($"parsing/fail/{name}"));
    }

    private static DiagnosticResult<WitFileSyntax> Parse(string folder, string name) =>
        WitParser.Parse(new SourceText(name, File.ReadAllText(CaseFiles.PathOf($"{folder}/{name}"))));
}
