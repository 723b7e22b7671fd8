using ComponentKit.Binary.Tests.Support;
using ComponentKit.Binary.WitDecoding;
using ComponentKit.Binary.WitEncoding;
using ComponentKit.Testing;
using ComponentKit.Wit.Model;
using ComponentKit.Wit.Resolution;
using Shared = ComponentKit.Testing.Corpus;

namespace ComponentKit.Binary.Tests.Corpus;

/// <summary>WIT packages in binary, byte for byte as wit-component writes them.</summary>
public class WitEncodingTests
{
    private static readonly KnownFailures Failures = KnownFailures.Read("known-failures.txt");

    public static TheoryData<string> Packages => CorpusCases.Find("interfaces", "*.wat");

    [CorpusTheory]
    [MemberData(nameof(Packages))]
    public void Packages_encode_to_the_same_bytes(string path) => Failures.Run(path, () =>
    {
        string source = Path.ChangeExtension(Shared.PathOf(path), null);
        WitModel model = WitLoader.Load(Directory.Exists(source) ? source : source + ".wit").GetValueOrThrow()!;
        byte[] encoded = WitPackageEncoder.Encode(model.Main).GetValueOrThrow()!;
        byte[] expected = Wat.ToWasm(File.ReadAllText(Shared.PathOf(path)));
        Assert.Equal(CustomSections.WithoutProducers(expected), CustomSections.WithoutProducers(encoded));
    });

    [CorpusTheory]
    [MemberData(nameof(Packages))]
    public void Packages_decode_and_encode_to_the_same_bytes(string path) => Failures.Run(path, () =>
    {
        byte[] bytes = Wat.ToWasm(File.ReadAllText(Shared.PathOf(path)));
        WitModel model = WitPackageDecoder.Decode(path, bytes).GetValueOrThrow()!;
        byte[] encoded = WitPackageEncoder.Encode(model.Main).GetValueOrThrow()!;
        Assert.Equal(CustomSections.WithoutProducers(bytes), CustomSections.WithoutProducers(encoded));
    });
}
