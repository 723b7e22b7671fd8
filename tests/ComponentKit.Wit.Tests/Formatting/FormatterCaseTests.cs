using ComponentKit.Testing;
using ComponentKit.Wit.Tests.Support;
using Xunit;

namespace ComponentKit.Wit.Tests.Formatting;

/// <summary>
/// <c>Cases/formatting</c>: what files become. A new case is a new file; its first run writes a <c>.received.</c> file to look at.
/// </summary>
public class FormatterCaseTests
{
    public static TheoryData<string> Cases => CaseFiles.In("formatting");

    [Theory]
    [MemberData(nameof(Cases))]
    public void Formats(string name) =>
        Snapshot.VerifyFile(Formatted.Check(File.ReadAllText(CaseFiles.PathOf($"formatting/{name}"))), CaseFiles.PathOf($"formatting/{name}"));

    [Theory]
    [MemberData(nameof(Cases))]
    public void What_is_verified_stays(string name)
    {
        string verified = File.ReadAllText(CaseFiles.PathOf($"formatting/{name}.verified.txt"));

        Assert.Equal(verified, Formatted.Text(verified));
    }
}
