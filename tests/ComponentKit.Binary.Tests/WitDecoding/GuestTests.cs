using ComponentKit.Binary.Tests.Support;
using ComponentKit.Binary.WitDecoding;
using ComponentKit.Wit.Diagnostics;

namespace ComponentKit.Binary.Tests.WitDecoding;

/// <summary>The components in <c>tests/guests</c>, which compilers of several languages have written.</summary>
public class GuestTests
{
    public static TheoryData<string> Guests => [.. CaseFiles.Guests()];

    [Theory]
    [MemberData(nameof(Guests))]
    public void Decode_without_any_gated_feature(string file)
    {
        DiagnosticResult<DecodedWorld?> result = ComponentDecoder.Decode(file, File.ReadAllBytes(Path.Combine(CaseFiles.GuestRoot, file)));
        Assert.Empty(result.Diagnostics);
        Assert.NotEmpty(result.Value!.World.Exports);
    }
}
