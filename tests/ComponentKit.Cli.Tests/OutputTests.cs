using System.Text.Json;
using Xunit;

namespace ComponentKit.Cli.Tests;

public sealed class OutputTests
{
    [Fact]
    public void A_trap_is_a_diagnostic_in_JSON()
    {
        Cli run = Cli.Run("run", Cli.Case("adder.wat"), "--format", "json", "--invoke", "stop()");

        Assert.Equal(1, run.ExitCode);
        using var json = JsonDocument.Parse(run.Errors);
        Assert.Equal("CK5204", json.RootElement[0].GetProperty("code").GetString());
    }

    [Theory]
    [InlineData("adder.wat")]
    [InlineData("random.wat")]
    public void A_component_can_be_checked(string file) => Assert.Equal(new Cli(0, "", ""), Cli.Run("check", Cli.Case(file)));

    [Fact]
    public void A_core_module_is_no_WIT_text() =>
        Assert.StartsWith("module.wat:0x0: error CK3002", Cli.Run("check", Cli.Case("module.wat")).Errors, StringComparison.Ordinal);

    [Fact]
    public void A_misspelt_command_is_corrected()
    {
        Cli run = Cli.Run("chekc", "x");

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains("'chekc' was not matched. Did you mean one of the following?\ncheck", run.Errors.ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_version_is_that_of_the_command_whatever_runs_it()
    {
        Cli run = Cli.Run("--version");

        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        Assert.Matches(@"^\d+\.\d+\.\d+\n\z", run.Output);
    }
}
