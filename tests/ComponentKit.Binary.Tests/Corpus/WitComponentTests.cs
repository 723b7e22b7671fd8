using ComponentKit.Binary.Tests.Support;
using ComponentKit.Binary.Validation;
using ComponentKit.Binary.WitDecoding;
using ComponentKit.Testing;
using ComponentKit.Wit.Diagnostics;
using ComponentKit.Wit.Model;
using ComponentKit.Wit.Printing;
using Shared = ComponentKit.Testing.Corpus;

namespace ComponentKit.Binary.Tests.Corpus;

/// <summary>Components and packages as wit-component writes them, and the WIT that it prints of them.</summary>
public class WitComponentTests
{
    private static readonly KnownFailures Failures = KnownFailures.Read("known-failures.txt");

    public static TheoryData<string> Components => CorpusCases.Find("components", "component.wat");

    public static TheoryData<string> Packages => CorpusCases.Find("interfaces", "*.wat");

    [CorpusTheory]
    [MemberData(nameof(Components))]
    public void Components_decode_to_the_same_wit(string path) => Failures.Run(path, () =>
    {
        byte[] bytes = Wat.ToWasm(File.ReadAllText(Shared.PathOf(path)));
        DiagnosticResult<DecodedWorld?> result = ComponentDecoder.Decode(path, bytes, ComponentFeatures.All);
        Assert.Empty(result.Diagnostics);
        AssertSame(Path.ChangeExtension(Shared.PathOf(path), ".wit.print"), result.Value!.Model.Main);
    });

    [CorpusTheory]
    [MemberData(nameof(Packages))]
    public void Packages_decode_to_the_same_wit(string path) => Failures.Run(path, () =>
    {
        DiagnosticResult<WitModel?> result = WitPackageDecoder.Decode(path, Wat.ToWasm(File.ReadAllText(Shared.PathOf(path))));
        Assert.Empty(result.Diagnostics);

        // A package of several files has its print beside them.
        string source = Path.ChangeExtension(Shared.PathOf(path), null);
        AssertSame(
            Directory.Exists(source) ? Directory.GetFiles(source, "*.wit.print").Single() : source + ".wit.print", result.Value!.Main);
    });

    private static void AssertSame(string expected, WitPackage package) =>
        Assert.Equal(Lines(File.ReadAllText(expected)), Lines(WitPrinter.Print(package)));

    // Empty lines are not WIT's business, and not placed by any rule there: some worlds follow each other without one.
    private static string Lines(string text) => string.Join('\n', text.Split('\n').Where(line => line.Trim().Length > 0));
}
