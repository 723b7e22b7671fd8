using System.Collections.Immutable;
using ComponentKit.Wit.Resolution;
using ComponentKit.Wit.Text;

namespace ComponentKit.Wit.Tests.Support;

/// <summary>WASI's interfaces from the corpus: real WIT of some size.</summary>
internal static class Wasi
{
    /// <summary>All packages of a version, <c>wasi:http</c> first.</summary>
    public static WitSources Sources(string version)
    {
        string folder = Testing.Corpus.PathOf("wasi-wit", version);
        List<ImmutableArray<SourceText>> packages = Directory.GetFileSystemEntries(folder)
            .OrderBy(e => !Path.GetFileName(e).StartsWith("http", StringComparison.Ordinal)).ThenBy(e => e, StringComparer.Ordinal)
            .Select(e => File.Exists(e) ? [e] : Directory.GetFiles(e, "*.wit").Order(StringComparer.Ordinal).ToArray())
            .Select(files => files.Select(SourceText.Read).ToImmutableArray())
            .ToList();
        return new WitSources(packages[0], packages.Skip(1).ToImmutableArray());
    }
}
