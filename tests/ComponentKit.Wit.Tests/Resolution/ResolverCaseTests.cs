using ComponentKit.Testing;
using ComponentKit.Wit.Diagnostics;
using ComponentKit.Wit.Model;
using ComponentKit.Wit.Resolution;
using ComponentKit.Wit.Tests.Support;
using Xunit;

namespace ComponentKit.Wit.Tests.Resolution;

/// <summary><c>Cases/resolution</c>: the models of <c>ok</c> files, and what is said about <c>fail</c> files.</summary>
public class ResolverCaseTests
{
    public static TheoryData<string> Good => CaseFiles.In("resolution/ok");

    public static TheoryData<string> Bad => CaseFiles.In("resolution/fail");

    [Theory]
    [MemberData(nameof(Good))]
    public void Resolves(string name)
    {
        DiagnosticResult<WitModel?> result = Load("resolution/ok", name);
        Assert.Empty(result.Diagnostics);
        Snapshot.VerifyFile(ModelText.Of(result.Value!), CaseFiles.PathOf($"resolution/ok/{name}"));
    }

    [Theory]
    [MemberData(nameof(Bad))]
    public void Reports(string name)
    {
        DiagnosticResult<WitModel?> result = Load("resolution/fail", name);
        Assert.NotEmpty(result.Diagnostics);
        Assert.Equal(result.HasErrors, result.Value is null);
        string folder = CaseFiles.PathOf("resolution/fail") + Path.DirectorySeparatorChar;
        string text = string.Join("\n\n", result.Diagnostics.Select(DiagnosticRenderer.ToText));
        Snapshot.VerifyFile(text.Replace(folder, "", StringComparison.Ordinal), CaseFiles.PathOf($"resolution/fail/{name}"));
    }

    private static DiagnosticResult<WitModel?> Load(string folder, string name) =>
        WitLoader.Load(CaseFiles.PathOf($"{folder}/{name}"), WitFeatures.Of("active"));
}
