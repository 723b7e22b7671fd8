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
    public void A_standard_output_that_is_full_is_one_message()
    {
        using var stdout = new FullWriter();
        using var stderr = new StringWriter { NewLine = "\n" };

        Assert.Equal(1, WitCommand.Run(["print", Cli.Case("good.wit")], stdout, stderr));
        Assert.Equal("error: standard output cannot be written: no space left\n", stderr.ToString());
    }

    [Theory]
    [InlineData("print")]
    [InlineData("inspect")]
    [InlineData("validate")]
    public void Nothing_in_a_file_steers_the_terminal(string command)
    {
        Cli run = Cli.Run(command, Cli.Case("escape.wat"));

        Assert.DoesNotContain(run.Output + run.Errors, c => char.IsControl(c) && c != '\n');
        Assert.DoesNotContain("\nforged", run.Output + run.Errors, StringComparison.Ordinal);
        Assert.Contains("\\u{1b}[31m\\u{a}forged", run.Output + run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void The_version_is_that_of_the_command_whatever_runs_it()
    {
        Cli run = Cli.Run("--version");

        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        Assert.Matches(@"^\d+\.\d+\.\d+\n\z", run.Output);
    }

    private sealed class FullWriter : StringWriter
    {
        public override void Write(string? value) => throw new IOException("no space left");
    }
}
