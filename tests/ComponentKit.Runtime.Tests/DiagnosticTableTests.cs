using ComponentKit.Testing;
using Xunit;

namespace ComponentKit.Runtime.Tests;

public sealed class DiagnosticTableTests
{
    [Fact]
    public void The_table_of_codes_is_that_of_the_runtime() =>
        DiagnosticTable.AssertMatches(typeof(WasmEngine).Assembly, ["CK11", "CK40", "CK51"]);
}
