using System.Collections.Immutable;
using ComponentKit.Binary.Tests.Support;
using ComponentKit.Binary.WitDecoding;
using ComponentKit.Binary.WitEncoding;
using ComponentKit.Testing;
using ComponentKit.Wit.Diagnostics;
using ComponentKit.Wit.Model;
using ComponentKit.Wit.Printing;
using ComponentKit.Wit.Resolution;
using ComponentKit.Wit.Text;
using Shared = ComponentKit.Testing.Corpus;

namespace ComponentKit.Binary.Tests.Corpus;

/// <summary>The worlds that wit-component's core modules are made for, embedded in modules and read from there.</summary>
public class EmbeddedWorldTests
{
    public static TheoryData<string> Worlds => CorpusCases.Find("components", "module.wit");

    [CorpusTheory]
    [MemberData(nameof(Worlds))]
    public void Worlds_come_back_from_modules(string path)
    {
        DiagnosticResult<WitModel?> resolved = WitResolver.Resolve(Read(Shared.PathOf(path)), WitFeatures.All);
        Assert.Empty(resolved.Diagnostics);
        WitWorld world = Assert.Single(resolved.Value!.Main.Worlds);
        byte[] contents = EmbeddedWorldEncoder.Encode(world).GetValueOrThrow()!;

        DiagnosticResult<EmbeddedWit?> decoded =
            EmbeddedWorldDecoder.Decode(path, CustomSections.Module(EmbeddedWorldEncoder.SectionName(world), contents));

        Assert.Empty(decoded.Diagnostics);
        EmbeddedWorld section = Assert.Single(decoded.Value!.Sections);
        Assert.Equal(WithoutDocs(world), WithoutDocs(section.World));
        Assert.Equal(contents, EmbeddedWorldEncoder.Encode(section.World).GetValueOrThrow()!);
    }

    // The folder of a case holds the packages of several modules, so `deps` alone is shared.
    private static WitSources Read(string path)
    {
        string deps = Path.Combine(Path.GetDirectoryName(path)!, "deps");
        return new WitSources(
            [SourceText.Read(path)],
            [.. (Directory.Exists(deps) ? Directory.GetDirectories(deps) : []).Select(
                folder => Directory.GetFiles(folder, "*.wit").Select(SourceText.Read).ToImmutableArray())]);
    }

    // The section has no place for docs; with them go the empty lines before them.
    private static string WithoutDocs(WitWorld world) => string.Join('\n', WitPrinter.Print(world).Split('\n')
        .Where(line => line.Length > 0 && !line.TrimStart().StartsWith("///", StringComparison.Ordinal)));
}
