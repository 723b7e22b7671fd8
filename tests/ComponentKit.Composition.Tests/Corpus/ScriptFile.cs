using System.Globalization;
using System.Text.RegularExpressions;
using ComponentKit.Binary.Tests.Support;
using ComponentKit.Composition.Wac;
using ComponentKit.Composition.Wac.Parsing;
using ComponentKit.Composition.Wac.Syntax;
using ComponentKit.Wit.Diagnostics;
using ComponentKit.Wit.Text;

namespace ComponentKit.Composition.Tests.Corpus;

/// <summary>A script of the corpus, its packages beside it, and what another tool says of it.</summary>
internal sealed partial record ScriptFile(string Path)
{
    public bool Fails => System.IO.Path.GetFileName(System.IO.Path.GetDirectoryName(Path)) == "fail";

    public string Result { get; } = File.ReadAllText(Path + ".result").Replace("\r\n", "\n", StringComparison.Ordinal);

    public static TheoryData<string> Find(string folder)
    {
        if (Testing.Corpus.Root is null)
        {
            return [];
        }

        string root = Testing.Corpus.PathOf("wac");
        return [.. Directory.GetFiles(System.IO.Path.Combine(root, folder), "*.wac", SearchOption.AllDirectories)
            .Select(f => System.IO.Path.GetRelativePath(root, f))
            .Order(StringComparer.Ordinal)];
    }

    public static ScriptFile Of(string path) => new(Testing.Corpus.PathOf("wac", path));

    public DiagnosticResult<WacDocument> Parse() => WacParser.Parse(new SourceText(Path, File.ReadAllText(Path).Replace("\r\n", "\n", StringComparison.Ordinal)));

    public DiagnosticResult<Composition?> Resolve()
    {
        DiagnosticResult<WacDocument> document = Parse();
        Assert.Empty(document.Diagnostics);
        var packages = new WacDependencies(
            System.IO.Path.ChangeExtension(Path, null),
            new Dictionary<string, string>(),
            (bytes, file) => file.EndsWith(".wat", StringComparison.Ordinal) ? ToBinary(bytes, file) : bytes);
        return WacResolver.Resolve(document.Value, packages.Load);
    }

    /// <summary>Asserts that the first finding is where the other tool has its own.</summary>
    public void AssertSamePlace(IReadOnlyList<Diagnostic> diagnostics)
    {
        Assert.NotEmpty(diagnostics);
        if (Place().Match(Result) is not { Success: true } place)
        {
            return;
        }

        (int line, int column) = (Number(place.Groups[1]), Number(place.Groups[2]));
        var text = Assert.IsType<DiagnosticLocation.InText>(diagnostics[0].Location);
        LinePosition position = text.Source.GetPosition(text.Span.Start);

        // The end of a text is for us behind its last character, for them at it.
        bool isEnd = text.Source.Content[text.Span.Start..].Trim().Length == 0;
        Assert.True(
            (position.Line, position.Column) == (line, column) || (isEnd && position.Line >= line),
            $"{diagnostics[0]}\n\nexpected at {line}:{column}:\n{Result}");
    }

    private static ReadOnlyMemory<byte> ToBinary(byte[] bytes, string file)
    {
        try
        {
            return Wat.ToWasm(System.Text.Encoding.UTF8.GetString(bytes));
        }
        catch (ArgumentException exception)
        {
            throw new DiagnosticException(new Diagnostic(WacDiagnostics.InvalidPackage, exception.Message, new DiagnosticLocation.Whole(file)));
        }
    }

    private static int Number(Group group) => int.Parse(group.Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"─\[[^\]]*?:(\d+):(\d+)\]")]
    private static partial Regex Place();
}
