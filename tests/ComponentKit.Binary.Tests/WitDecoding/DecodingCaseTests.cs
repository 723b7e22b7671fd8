using ComponentKit.Binary.Tests.Support;
using ComponentKit.Binary.Validation;
using ComponentKit.Binary.WitDecoding;
using ComponentKit.Testing;
using ComponentKit.Wit.Diagnostics;
using ComponentKit.Wit.Model;
using ComponentKit.Wit.Printing;

namespace ComponentKit.Binary.Tests.WitDecoding;

public class DecodingCaseTests
{
    private const string Ok = "decoding/ok";
    private const string Fail = "decoding/fail";
    private const string Packages = "decoding/packages";

    public static TheoryData<string> OkCases => CaseFiles.In(Ok);

    public static TheoryData<string> FailCases => CaseFiles.In(Fail);

    public static TheoryData<string> PackageCases => CaseFiles.In(Packages);

    [Theory]
    [MemberData(nameof(OkCases))]
    public void Decodes_to_wit(string name)
    {
        DiagnosticResult<DecodedWorld?> result = ComponentDecoder.Decode(name, CaseFiles.Read(Ok, name), ComponentFeatures.All);
        Assert.Empty(result.Diagnostics);
        Snapshot.VerifyFile(WitPrinter.Print(result.Value!.Model), CaseFiles.PrefixOf(Ok, name));
    }

    [Theory]
    [MemberData(nameof(OkCases))]
    public void Items_lead_back_to_imports_and_exports(string name)
    {
        DecodedWorld decoded = ComponentDecoder.Decode(name, CaseFiles.Read(Ok, name), ComponentFeatures.All).GetValueOrThrow()!;
        Assert.Equal(decoded.Component.Imports, decoded.World.Imports.Select(decoded.GetImport));
        Assert.Equal(decoded.Component.Exports, decoded.World.Exports.Select(decoded.GetExport));
    }

    [Theory]
    [MemberData(nameof(FailCases))]
    public void Says_what_cannot_be_decoded(string name)
    {
        DiagnosticResult<DecodedWorld?> result = ComponentDecoder.Decode(name, CaseFiles.Read(Fail, name));
        Snapshot.VerifyFile(
            string.Join('\n', result.Diagnostics.Select(DiagnosticRenderer.ToText)), CaseFiles.PrefixOf(Fail, name));
    }

    [Theory]
    [MemberData(nameof(PackageCases))]
    public void Decodes_packages(string name)
    {
        DiagnosticResult<WitModel?> result = WitPackageDecoder.Decode(name, CaseFiles.Read(Packages, name));
        IEnumerable<string> lines = result.Diagnostics.Select(DiagnosticRenderer.ToText);
        string text = string.Join('\n', result.Value is { } model ? [.. lines, WitPrinter.Print(model)] : lines);
        Snapshot.VerifyFile(text, CaseFiles.PrefixOf(Packages, name));
    }
}
