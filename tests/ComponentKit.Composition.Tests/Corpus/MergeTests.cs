using ComponentKit.Composition.Merging;
using ComponentKit.Testing;
using ComponentKit.Wit.Diagnostics;
using ComponentKit.Wit.Model;
using ComponentKit.Wit.Printing;
using ComponentKit.Wit.Resolution;

namespace ComponentKit.Composition.Tests.Corpus;

/// <summary>Models that another tool merges, or refuses to.</summary>
public sealed class MergeTests
{
    public static TheoryData<string> Cases => Testing.Corpus.Root is null
        ? []
        : [.. Directory.GetDirectories(Testing.Corpus.PathOf("wit-component", "merge")).Select(d => Path.GetFileName(d)).Order(StringComparer.Ordinal)];

    [CorpusTheory]
    [MemberData(nameof(Cases))]
    public void Models_are_merged_or_refused_alike(string name)
    {
        string folder = Testing.Corpus.PathOf("wit-component", "merge", name);
        WitModel from = WitLoader.Load(Path.Combine(folder, "from")).GetValueOrThrow()!;
        WitModel into = WitLoader.Load(Path.Combine(folder, "into")).GetValueOrThrow()!;

        DiagnosticResult<WitModel?> merged = WitMerger.Merge(into, from);

        if (File.Exists(Path.Combine(folder, "error.txt")))
        {
            Assert.Equal(MergeDiagnostics.Conflict, Assert.Single(merged.Diagnostics).Descriptor);
            Assert.Contains("the world `foo:foo/foo`", merged.Diagnostics[0].Message, StringComparison.Ordinal);
            return;
        }

        Assert.Empty(merged.Diagnostics);
        Assert.Empty(WitMerger.Merge(from, into).Diagnostics);
        Assert.Equal(Directory.GetFiles(Path.Combine(folder, "merge")).Length, merged.Value!.Packages.Count);
        foreach (WitPackage package in merged.Value.Packages)
        {
            string expected = Path.Combine(folder, "merge", package.Name.Name + ".wit");
            Assert.Equal(Lines(File.ReadAllText(expected)), Lines(WitPrinter.Print(package)));
        }
    }

    private static string Lines(string text) => string.Join('\n', text.Split('\n').Where(line => line.Trim().Length > 0));
}
