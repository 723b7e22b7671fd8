using System.Collections.Immutable;
using ComponentKit.Testing;
using ComponentKit.Wit.Resolution;
using ComponentKit.Wit.Tests.Support;
using ComponentKit.Wit.Text;
using Xunit;

namespace ComponentKit.Wit.Tests.Formatting;

/// <summary>The WIT of other projects, as people write it.</summary>
public class FormatterCorpusTests
{
    private static readonly string[] Folders = ["wit-parser/ui", "wit-bindgen/codegen"];

    // A theory without data fails, so that without the corpus there is one name, which is then skipped.
    public static TheoryData<string> Packages => Testing.Corpus.Root is null
        ? new TheoryData<string>("none")
        : new TheoryData<string>(Folders
            .SelectMany(folder => Directory.GetFileSystemEntries(Testing.Corpus.PathOf(folder)))
            .Where(path => path.EndsWith(".wit", StringComparison.Ordinal) || Directory.Exists(path))
            .Select(path => Path.GetRelativePath(Testing.Corpus.PathOf(), path).Replace('\\', '/'))
            .Order(StringComparer.Ordinal));

    [CorpusTheory]
    [MemberData(nameof(Packages))]
    public void Package(string name)
    {
        string path = Testing.Corpus.PathOf(name);
        string inner = Path.Combine(path, "wit");
        AssertSameModel(WitLoader.Read(Directory.Exists(inner) ? inner : path).GetValueOrThrow()!);
    }

    [CorpusTheory]
    [InlineData("0.2.12")]
    [InlineData("0.3")]
    public void Wasi_of_a_version(string version) => AssertSameModel(Wasi.Sources(version));

    private static void AssertSameModel(WitSources sources)
    {
        WitSources formatted = new([.. sources.Main.Select(Format)], [.. sources.Dependencies.Select(d => d.Select(Format).ToImmutableArray())]);
        Assert.Equal(Model(sources), Model(formatted));
    }

    private static string Model(WitSources sources) => ModelText.Of(WitResolver.Resolve(sources, WitFeatures.Of("active")).GetValueOrThrow()!);

    private static SourceText Format(SourceText source) => new(source.Path, Formatted.Check(source.Content));
}
