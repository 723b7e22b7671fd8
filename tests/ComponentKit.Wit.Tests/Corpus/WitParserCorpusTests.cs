using ComponentKit.Testing;
using ComponentKit.Wit.Diagnostics;
using ComponentKit.Wit.Resolution;
using Xunit;

namespace ComponentKit.Wit.Tests.Corpus;

/// <summary>The parser tests of another toolchain: what it takes has to resolve, what it rejects has to be an error.</summary>
public class WitParserCorpusTests
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
        Assert.NotNull(result.Value);
    });

    [CorpusTheory]
    [MemberData(nameof(Rejected))]
    public void Rejects(string name) => KnownFailures.Read("known-failures.txt").Run($"parse-fail/{name}", () =>
    {
        var result = WitLoader.Load(Testing.Corpus.PathOf("wit-parser", "parse-fail", name), Features);
        Assert.True(result.HasErrors);
        Assert.Null(result.Value);
    });

    // A theory without data fails, so that without the corpus there is one name, which is then skipped.
    private static TheoryData<string> Cases(string folder) => Testing.Corpus.Root is null
        ? new TheoryData<string>("none")
        : new TheoryData<string>(Directory.GetFileSystemEntries(Testing.Corpus.PathOf("wit-parser", folder))
            .Select(path => Path.GetFileName(path))
            .Where(name => name.EndsWith(".wit", StringComparison.Ordinal) || !name.Contains('.', StringComparison.Ordinal))
            .Order(StringComparer.Ordinal));
}
