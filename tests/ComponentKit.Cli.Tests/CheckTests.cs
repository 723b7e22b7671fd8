using ComponentKit.Testing;
using Xunit;

namespace ComponentKit.Cli.Tests;

public sealed class CheckTests
{
    [Fact]
    public void Good_WIT_gives_no_word_and_0()
    {
        Cli run = Cli.Run("check", Cli.Case("good.wit"));

        Assert.Equal(new Cli(0, "", ""), run);
    }

    [Fact]
    public void Bad_WIT_is_shown_with_its_line()
    {
        Cli run = Cli.Run("check", Cli.Case("misspelt.wit"));

        Assert.Equal(1, run.ExitCode);
        Assert.Empty(run.Output);
        Snapshot.Verify(run.Errors);
    }

    [Fact]
    public void Diagnostics_can_be_JSON()
    {
        Cli run = Cli.Run("check", Cli.Case("misspelt.wit"), "--format", "json");

        Assert.Equal(1, run.ExitCode);
        using var json = System.Text.Json.JsonDocument.Parse(run.Errors);
        Assert.Equal("CK2001", json.RootElement[0].GetProperty("code").GetString());
    }

    [Fact]
    public void A_missing_file_is_one_message()
    {
        Cli run = Cli.Run("check", Cli.Case("absent.wit"));

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("absent.wit: error CK1009", run.Errors, StringComparison.Ordinal);
    }
}
