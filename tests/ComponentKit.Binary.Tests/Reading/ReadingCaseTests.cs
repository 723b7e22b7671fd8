using ComponentKit.Binary.Reading;
using ComponentKit.Binary.Sections;
using ComponentKit.Binary.Tests.Support;
using ComponentKit.Testing;
using ComponentKit.Wit.Diagnostics;

namespace ComponentKit.Binary.Tests.Reading;

public class ReadingCaseTests
{
    private const string Ok = "reading/ok";
    private const string Fail = "reading/fail";

    public static TheoryData<string> OkCases => CaseFiles.In(Ok);

    public static TheoryData<string> FailCases => CaseFiles.In(Fail);

    [Theory]
    [MemberData(nameof(OkCases))]
    public void Reads_as_written(string name)
    {
        DiagnosticResult<ComponentBinary?> result = ComponentReader.Read(name, CaseFiles.Read(Ok, name));
        Assert.Empty(result.Diagnostics);
        Snapshot.VerifyFile(Dump.Of(result.Value!), CaseFiles.PrefixOf(Ok, name));
    }

    [Theory]
    [MemberData(nameof(FailCases))]
    public void Says_what_is_malformed(string name)
    {
        DiagnosticResult<ComponentBinary?> result = ComponentReader.Read(name, CaseFiles.Read(Fail, name));
        Assert.Null(result.Value);
        Snapshot.VerifyFile(DiagnosticRenderer.ToText(Assert.Single(result.Diagnostics)), CaseFiles.PrefixOf(Fail, name));
    }

    [Fact]
    public void Core_modules_are_slices_of_the_input()
    {
        byte[] bytes = CaseFiles.Read(Ok, "core.wat");
        ComponentBinary component = ComponentReader.Read("core", bytes).GetValueOrThrow()!;
        Definition.CoreModule module = component.Definitions.OfType<Definition.CoreModule>().First();
        Assert.True(module.Bytes.Span.Overlaps(bytes, out int offset));
        Assert.Equal(module.Offset, -offset);
    }
}
