using ComponentKit.Testing;
using Xunit;

namespace ComponentKit.Cli.Tests;

public sealed class UsageTests
{
    [Theory]
    [InlineData]
    [InlineData("chek", "x")]
    [InlineData("run")]
    [InlineData("run", "x.wasm")]
    [InlineData("check", "a", "b")]
    [InlineData("check", "a", "--format", "xml")]
    [InlineData("encode", "a.wit")]
    [InlineData("fmt")]
    [InlineData("fmt", "-", "a")]
    [InlineData("fmt", "a", "--chek")]
    public void Bad_usage_is_2(params string[] args)
    {
        Cli run = Cli.Run(args);

        Assert.Equal(2, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.Contains("--help", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Help_shows_the_commands() => Snapshot.Verify(Cli.Run("--help").Output.Replace("testhost", "wit", StringComparison.Ordinal));

    [Fact]
    public void The_table_of_codes_is_that_of_the_commands() =>
        DiagnosticTable.AssertMatches(typeof(WitCommand).Assembly, ["CK12", "CK52"]);
}
