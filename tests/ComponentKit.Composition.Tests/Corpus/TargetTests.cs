using ComponentKit.Binary.Tests.Support;
using ComponentKit.Binary.WitEncoding;
using ComponentKit.Composition.Targets;
using ComponentKit.Testing;
using ComponentKit.Wit.Diagnostics;
using ComponentKit.Wit.Model;
using ComponentKit.Wit.Resolution;

namespace ComponentKit.Composition.Tests.Corpus;

/// <summary>Components that fit a world, or do not, as another tool has it.</summary>
public sealed class TargetTests
{
    public static TheoryData<string> Cases => Testing.Corpus.Root is null
        ? []
        : [.. Directory.GetDirectories(Testing.Corpus.PathOf("wit-component", "targets")).Select(d => Path.GetFileName(d)).Order(StringComparer.Ordinal)];

    [CorpusTheory]
    [MemberData(nameof(Cases))]
    public void Components_fit_their_world_or_not_alike(string name)
    {
        string folder = Testing.Corpus.PathOf("wit-component", "targets", name);
        var component = CompositionPackage.Load(new PackageName("a", "b"), Wat.ToWasm(File.ReadAllText(Path.Combine(folder, "test.wat")))).GetValueOrThrow()!;
        WitPackage package = WitLoader.Load(Path.Combine(folder, "test.wit")).GetValueOrThrow()!.Main;
        var world = CompositionPackage.Load(package.Name, WitPackageEncoder.Encode(package).GetValueOrThrow()!).GetValueOrThrow()!
            .OfWorld("foobar", new PackageName("the", "world"))!;

        var diagnostics = WorldTargets.Check(component, world);

        string error = Path.Combine(folder, "error.txt");
        if (!File.Exists(error))
        {
            Assert.Empty(diagnostics);
            return;
        }

        Diagnostic diagnostic = Assert.Single(diagnostics);
        Assert.Equal(TargetDiagnostics.WorldExportMissing, diagnostic.Descriptor);
        Assert.Contains("`test:foo/bar`", diagnostic.Message, StringComparison.Ordinal);
    }
}
