using System.Text.RegularExpressions;
using ComponentKit.Testing;
using ComponentKit.Wit.Diagnostics;
using ComponentKit.Wit.Json;
using ComponentKit.Wit.Resolution;
using Xunit;

namespace ComponentKit.Wit.Tests.Corpus;

/// <summary>The parser tests of another toolchain: what it takes has to resolve, what it rejects has to be an error.</summary>
public partial class WitParserCorpusTests
{
    // The feature that those tests activate.
    private static readonly WitFeatures Features = WitFeatures.Of("active");

    public static TheoryData<string> Accepted => Cases("ui");

    public static TheoryData<string> Rejected => Cases("parse-fail");

    [CorpusTheory]
    [MemberData(nameof(Accepted))]
    public void Accepts(string name) => KnownFailures.Read("known-failures.txt").Run($"ui/{name}", () =>
    {
        var result = WitLoader.Load(Testing.Corpus.PathOf("wit-parser", "ui", name), Features);
        Assert.Empty(result.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error));
        string file = name.EndsWith(".wit", StringComparison.Ordinal) ? $"{name}.json" : $"{name}.wit.json";
        Assert.Equal(File.ReadAllText(Testing.Corpus.PathOf("wit-parser", "ui", file)).TrimEnd(), WitJson.Write(result.Value!));
    });

    [CorpusTheory]
    [MemberData(nameof(Rejected))]
    public void Rejects(string name) => KnownFailures.Read("known-failures.txt").Run($"parse-fail/{name}", () =>
    {
        var result = WitLoader.Load(Testing.Corpus.PathOf("wit-parser", "parse-fail", name), Features);
        Assert.True(result.HasErrors);
        Assert.Null(result.Value);
    });

    [CorpusTheory]
    [MemberData(nameof(Rejected))]
    public void Points_at_the_same_place(string name) => KnownFailures.Read("other-places.txt").Run($"parse-fail/{name}", () =>
    {
        string file = name.EndsWith(".wit", StringComparison.Ordinal) ? name : $"{name}.wit";
        Match place = ExpectedPlace().Match(File.ReadAllText(Testing.Corpus.PathOf("wit-parser", "parse-fail", $"{file}.result")));
        if (!place.Success)
        {
            // About the package as a whole.
            return;
        }

        var result = WitLoader.Load(Testing.Corpus.PathOf("wit-parser", "parse-fail", name), Features);
        Diagnostic first = result.Diagnostics.First(d => d.Severity == DiagnosticSeverity.Error);
        Assert.EndsWith($"/{place.Groups[1].Value}", DiagnosticRenderer.ToLine(first).Split(": error")[0].Replace('\\', '/'), StringComparison.Ordinal);
    });

    [GeneratedRegex(@"--> tests/ui/parse-fail/(\S+:\d+:\d+)")]
    private static partial Regex ExpectedPlace();

    // A theory without data fails, so that without the corpus there is one name, which is then skipped.
    private static TheoryData<string> Cases(string folder) => Testing.Corpus.Root is null
        ? new TheoryData<string>("none")
        : new TheoryData<string>(Directory.GetFileSystemEntries(Testing.Corpus.PathOf("wit-parser", folder))
            .Select(path => Path.GetFileName(path))
            .Where(name => name.EndsWith(".wit", StringComparison.Ordinal) || !name.Contains('.', StringComparison.Ordinal))
            .Order(StringComparer.Ordinal));
}
