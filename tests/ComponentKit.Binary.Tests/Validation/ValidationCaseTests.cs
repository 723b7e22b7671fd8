using ComponentKit.Binary.Reading;
using ComponentKit.Binary.Sections;
using ComponentKit.Binary.Tests.Support;
using ComponentKit.Binary.Typing;
using ComponentKit.Binary.Validation;
using ComponentKit.Testing;
using ComponentKit.Wit.Diagnostics;

namespace ComponentKit.Binary.Tests.Validation;

public class ValidationCaseTests
{
    private const string Ok = "validation/ok";
    private const string Fail = "validation/fail";

    public static TheoryData<string> OkCases => CaseFiles.In(Ok);

    public static TheoryData<string> FailCases => CaseFiles.In(Fail);

    [Theory]
    [MemberData(nameof(OkCases))]
    public void Accepts(string name) => Assert.Empty(Validate(Ok, name, ComponentFeatures.All).Diagnostics);

    [Theory]
    [MemberData(nameof(FailCases))]
    public void Says_which_rule_is_broken(string name)
    {
        DiagnosticResult<TypedComponent?> result = Validate(Fail, name, name.StartsWith("gated-", StringComparison.Ordinal) ? ComponentFeatures.Default : ComponentFeatures.All);
        Assert.Null(result.Value);
        Snapshot.VerifyFile(DiagnosticRenderer.ToText(Assert.Single(result.Diagnostics)), CaseFiles.PrefixOf(Fail, name));
    }

    private static DiagnosticResult<TypedComponent?> Validate(string folder, string name, ComponentFeatures features)
    {
        ComponentBinary component = ComponentReader.Read(name, CaseFiles.Read(folder, name)).GetValueOrThrow()!;
        return ComponentValidator.Validate(component, features, NativeCoreValidator.Instance);
    }
}
