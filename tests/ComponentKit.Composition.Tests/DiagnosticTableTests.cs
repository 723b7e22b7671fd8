using ComponentKit.Composition.Targets;
using ComponentKit.Testing;

namespace ComponentKit.Composition.Tests;

public class DiagnosticTableTests
{
    [Fact]
    public void The_table_lists_every_descriptor() => DiagnosticTable.AssertMatches(typeof(TargetDiagnostics).Assembly, ["CK50", "CK53", "CK54"]);
}
