using ComponentKit.Binary.Tests.Support;
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
        DiagnosticResult<byte[]?> result = WitPackageEncoder.Encode(package);
        if (package.ToString().Any(char.IsUpper))
        {
            // Names of packages are in lower case in binaries.
            AssertNotValid(result);
            return;
        }

        if (result.HasErrors)
        {
            // Because of a package that this one uses, or of what binaries do not allow and text does.
            Assert.Matches(@"`WASI:b-c/|2\^28 bytes|too deep or too large|`stream<char>`", AssertNotValid(result));
            return;
        }

        byte[] encoded = result.Value!;
        DiagnosticResult<WitModel?> decoded = WitPackageDecoder.Decode("encoded.wasm", encoded);
        Assert.Empty(decoded.Diagnostics);
        Assert.Equal(WitPrinter.Print(package), WitPrinter.Print(decoded.Value!.Main));

        // Docs are written in the order of the model, in which functions of resources only come first once they have been in binary.
        byte[] again = WitPackageEncoder.Encode(decoded.Value!.Main).GetValueOrThrow()!;
        Assert.Equal(CustomSections.Without("package-docs", encoded), CustomSections.Without("package-docs", again));
        Assert.Equal(again, WitPackageEncoder.Encode(WitPackageDecoder.Decode("again.wasm", again).GetValueOrThrow()!.Main).GetValueOrThrow()!);
    }

    private static string AssertNotValid(DiagnosticResult<byte[]?> result)
    {
        Diagnostic diagnostic = Assert.Single(result.Diagnostics);
        Assert.Equal(WitEncodingDiagnostics.NotValid, diagnostic.Descriptor);
        return diagnostic.Message;
    }
}
