using System.Diagnostics;
using Xunit;

namespace ComponentKit.Cli.Tests;

public sealed class WastTests
{
    [Fact]
    public void Directives_pass_and_those_that_cannot_be_run_are_skipped()
    {
        Cli run = Cli.Run("wast", Script("good"));

        Assert.Equal((0, "23 passed, 0 failed, 1 skipped\n"), (run.ExitCode, run.Output));
        Assert.Contains("good.wast:46:1: warning CK5207: this was skipped: `get`", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_run_where_only_validity_counts() =>
        Assert.Equal(new Cli(0, "18 passed, 0 failed, 6 skipped\n", ""), Cli.Run("wast", "--validate", Script("good")));

    [Fact]
    public void What_fails_is_told_at_its_line()
    {
        Cli run = Cli.Run("wast", Script("bad"));

        Assert.Equal((1, "0 passed, 5 failed, 0 skipped\n"), (run.ExitCode, run.Output));
        string[] errors = [.. run.Errors.Split('\n').Where(line => line.Contains("error", StringComparison.Ordinal))];
        Assert.Collection(
            errors,
            line => Assert.Contains("bad.wast:2:1: error CK5206: this is valid, and was refused: CK4110: a record cannot be empty (at 0xb)", line, StringComparison.Ordinal),
            line => Assert.Contains("bad.wast:4:1: error CK5206: this has to be refused, and was not: nothing is wrong", line, StringComparison.Ordinal),
            line => Assert.Contains("bad.wast:5:1: error CK5206: this has to be refused, and was not: nor here", line, StringComparison.Ordinal),
            line => Assert.Contains("bad.wast:6:1: error CK5206: this is valid, and was refused: CK4105: two imports are called `f`", line, StringComparison.Ordinal),
            line => Assert.Contains("bad.wast:9:1: error CK5206", line, StringComparison.Ordinal));

        // The converter tells the script's own line and column.
        Assert.Contains("10:16", run.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("unclosed", "unclosed.wast:1:1: error CK1203: this parenthesis is not closed")]
    [InlineData("no-reason", "no-reason.wast:2:41: error CK1203: expected the reason, as a string")]
    [InlineData("unknown-feature", "unknown-feature.wast:1:19: error CK1203: the script asks for a feature `cm-teleport`, which is not known")]
    [InlineData("bad-escape", "bad-escape.wast:1:18: error CK1203: this string has an escape that means nothing")]
    [InlineData("open-comment", "open-comment.wast:1:1: error CK1203: this comment does not end")]
    [InlineData("unknown-directive", "unknown-directive.wast:1:2: error CK1203: `frobnicate` is no directive")]
    public void Scripts_that_cannot_be_read_fail_as_a_whole(string name, string message)
    {
        Cli run = Cli.Run("wast", Script(name));

        Assert.Equal((1, "0 passed, 1 failed, 0 skipped\n"), (run.ExitCode, run.Output));
        Assert.Contains(message, run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Other_scripts_go_on_behind_one_that_cannot_be_read() =>
        Assert.Equal("23 passed, 2 failed, 1 skipped\n", Cli.Run("wast", Script("unclosed"), Script("absent"), Script("good")).Output);

    [Fact]
    public void A_folder_has_scripts_and_texts()
    {
        string folder = Directory.CreateTempSubdirectory("wit-wast").FullName;
        try
        {
            File.WriteAllText(Path.Combine(folder, "a.wast"), "(component)");
            File.WriteAllText(Path.Combine(folder, "b.wat"), "(component)");
            File.WriteAllText(Path.Combine(folder, "c.wasm"), "no script");
            Assert.Equal(new Cli(0, "2 passed, 0 failed, 0 skipped\n", ""), Cli.Run("wast", folder));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void A_folder_without_scripts_is_told()
    {
        Cli run = Cli.Run("wast", Cli.Case("no-scripts"));

        Assert.Equal(1, run.ExitCode);
        Assert.Equal("no-scripts: error CK1201: there is no `.wast` or `.wat` file in this folder\n", run.Errors);
    }

    [Fact]
    public void A_binary_is_no_script() =>
        Assert.Contains("error CK1201: this is no text", Cli.Run("wast", Cli.Guest("bench.wasm")).Errors, StringComparison.Ordinal);

    [Fact]
    public void Features_are_given_as_arguments_too()
    {
        string script = Cli.Case("wast/values.wat");

        Assert.Equal(1, Cli.Run("wast", script).ExitCode);
        Assert.Equal(0, Cli.Run("wast", "--wasm-features", "values", script).ExitCode);
        Assert.Equal(1, Cli.Run("wast", "--wasm-features=all,-values", script).ExitCode);

        Cli unknown = Cli.Run("wast", "--wasm-features", "teleport", script);
        Assert.Equal(2, unknown.ExitCode);
        Assert.Contains("There is no feature `teleport`.", unknown.Errors, StringComparison.Ordinal);
    }

    // In a process of its own: the converter asks once which syntax it is to take.
    [Fact]
    public async Task Core_items_may_be_written_as_they_once_were()
    {
        var start = new ProcessStartInfo("dotnet", [typeof(WitCommand).Assembly.Location, "wast", Script("legacy")]) { RedirectStandardOutput = true };
        using var process = Process.Start(start)!;

        Assert.Equal("1 passed, 0 failed, 0 skipped\n", await process.StandardOutput.ReadToEndAsync());
    }

    [Fact]
    public void Deep_nesting_is_read() =>
        Assert.Equal(1, Run("(component " + new string('(', 100_000) + new string(')', 100_000) + ")").ExitCode);

    private static Cli Run(string script)
    {
        string path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, script);
            return Cli.Run("wast", path);
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static string Script(string name) => Cli.Case($"wast/{name}.wast");
}
