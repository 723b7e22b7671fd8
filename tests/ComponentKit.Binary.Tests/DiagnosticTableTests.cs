using ComponentKit.Binary.Reading;
using ComponentKit.Binary.Tests.Support;
using ComponentKit.Testing;
using ComponentKit.Wit.Diagnostics;

namespace ComponentKit.Binary.Tests;

public class DiagnosticTableTests
{
    [Fact]
    public void The_table_lists_every_descriptor() => DiagnosticTable.AssertMatches(typeof(BinaryDiagnostics).Assembly, ["CK3", "CK41"]);

    [Fact]
    public void Every_code_has_a_case()
    {
        string verified = string.Concat(
            Directory.GetFiles(CaseFiles.Root, "*.verified.txt", SearchOption.AllDirectories).Select(File.ReadAllText));
        Assert.All(
            DiagnosticTable.DescriptorsOf(typeof(BinaryDiagnostics).Assembly),
            descriptor => Assert.Contains(
                $"{(descriptor.Severity == DiagnosticSeverity.Error ? "error" : "warning")} {descriptor.Code}:", verified, StringComparison.Ordinal));
    }
}
