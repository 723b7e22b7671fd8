using ComponentKit.Binary.WitDecoding;
using ComponentKit.Binary.WitEncoding;
using ComponentKit.Wit.Diagnostics;
using ComponentKit.Wit.Model;
using ComponentKit.Wit.Printing;
using ComponentKit.Wit.Resolution;
using ComponentKit.Wit.Tests.Support;
using CsCheck;

namespace ComponentKit.Binary.Tests.WitEncoding;

/// <summary>Random WIT survives its binary form: docs, gates and all.</summary>
public class RandomPackageTests
{
    [Fact]
    public void Random_packages_come_back() => RandomWit.Input.Sample(
        input =>
        {
            DiagnosticResult<WitModel?> resolved = WitResolver.Resolve(input, WitFeatures.All);
            if (resolved.Value is not { } model)
            {
                return;
            }

            foreach (WitPackage package in model.Packages.Where(p => p.Interfaces.Count + p.Worlds.Count > 0))
            {
                AssertComesBack(package);
            }
        },
        iter: 1000,
        print: RandomWit.Text);

    private static void AssertComesBack(WitPackage package)
    {
        byte[] encoded = WitPackageEncoder.Encode(package).GetValueOrThrow()!;
        DiagnosticResult<WitModel?> decoded = WitPackageDecoder.Decode("encoded.wasm", encoded);
        Assert.Empty(decoded.Diagnostics);
        Assert.Equal(WitPrinter.Print(package), WitPrinter.Print(decoded.Value!.Main));
        Assert.Equal(encoded, WitPackageEncoder.Encode(decoded.Value!.Main).GetValueOrThrow()!);
    }
}
