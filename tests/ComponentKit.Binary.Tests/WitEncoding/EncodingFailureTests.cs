using System.Text;
using ComponentKit.Binary.Tests.Support;
using ComponentKit.Binary.WitDecoding;
using ComponentKit.Binary.WitEncoding;
using ComponentKit.Testing;
using ComponentKit.Wit.Diagnostics;
using ComponentKit.Wit.Model;
using ComponentKit.Wit.Resolution;
using ComponentKit.Wit.Text;

namespace ComponentKit.Binary.Tests.WitEncoding;

/// <summary>WIT that cannot be written in binary.</summary>
public class EncodingFailureTests
{
    private const string Fail = "encoding/fail";

    public static TheoryData<string> Cases =>
        [.. Directory.GetFiles(Path.Combine(CaseFiles.Root, Fail), "*.wit").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Says_what_cannot_be_encoded(string name) =>
        Verify(name, WitPackageEncoder.Encode(Resolve(File.ReadAllText(Path.Combine(CaseFiles.Root, Fail, name)))));

    /// <summary>Each interface carries all before it: twice the text is four times the binary.</summary>
    [Fact]
    public void What_would_be_huge_is_refused()
    {
        var text = new StringBuilder("package a:b; interface i0 { type t = u8; }");
        for (int i = 1; i < 1000; i++)
        {
            text.Append($"interface i{i} {{ use i{i - 1}.{{t}}; }}");
        }

        Verify("too-large", WitPackageEncoder.Encode(Resolve(text.ToString())));
    }

    [Fact]
    public void A_world_without_an_interface_that_it_uses_is_refused()
    {
        WitPackage package = WitPackageDecoder.Decode("missing-interface.wat", CaseFiles.Read(Fail, "missing-interface.wat")).GetValueOrThrow()!.Main;

        Verify("missing-interface", WitPackageEncoder.Encode(package));
    }

    [Fact]
    public void A_world_that_exports_a_type_by_itself_is_refused()
    {
        DecodedWorld decoded = ComponentDecoder.Decode("exported-type.wat", CaseFiles.Read(Fail, "exported-type.wat")).GetValueOrThrow()!;

        Verify("exported-type", WitPackageEncoder.Encode(decoded.Model.Main));
    }

    private static void Verify(string name, DiagnosticResult<byte[]?> result)
    {
        Assert.Null(result.Value);
        Snapshot.VerifyFile(DiagnosticRenderer.ToText(Assert.Single(result.Diagnostics)), CaseFiles.PrefixOf(Fail, name));
    }

    private static WitPackage Resolve(string wit) =>
        WitResolver.Resolve(new WitSources([new SourceText("a.wit", wit)], []), WitFeatures.None).GetValueOrThrow()!.Main;
}
