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
    [InlineData("bindgen", "a.wit")]
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

    [Theory]
    [InlineData("There is no option `--bogus`.", "validate", "--bogus", "a.wasm")]
    [InlineData("There is no option `--bogus`.", "validate", "--bogus")]
    [InlineData("There is no option `--wasm-feature`; did you mean `--wasm-features`?", "validate", "--wasm-feature", "a.wasm")]
    [InlineData("There is no option `-x`.", "fmt", "a.wit", "-x")]
    [InlineData("There is no command `bogus`.", "bogus")]
    [InlineData("There is no command `chekc`; did you mean `check`?", "chekc", "x")]
    [InlineData("There is no command `build`.", "build", "--help")]
    [InlineData("Bindings for guests come in a later version; there are those for hosts, `--host`.", "bindgen", "a.wit", "--guest", "-o", "x")]
    [InlineData("`--class-name` takes the name of a class in C#, not `class`.", "bindgen", "a.wit", "-o", "x", "--class-name", "class")]
    [InlineData("`--namespace` takes a namespace in C#, not `A..B`.", "bindgen", "a.wit", "-o", "x", "--namespace", "A..B")]
    [InlineData("`--format` takes `text`, `json` or `msbuild`, not `xml`.", "check", "a.wit", "--format", "xml")]
    [InlineData("`--timeout` takes a number of seconds above 0 and up to 1000000, not `abc`.", "run", "a.wasm", "--invoke", "u()", "--timeout", "abc")]
    [InlineData("`--fuel` takes a whole number from 0 to 18446744073709551615, not `abc`.", "run", "a.wasm", "--invoke", "u()", "--fuel", "abc")]
    [InlineData("An argument is empty.", "validate", "")]
    [InlineData("An argument is empty.", "encode", "a.wit", "-o", "")]
    public void What_is_wrong_with_the_usage_is_one_message(string message, params string[] args)
    {
        Cli run = Cli.Run(args);

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        string[] lines = run.Errors.Split('\n');
        Assert.StartsWith($"error: {message}", lines[0], StringComparison.Ordinal);
        Assert.Equal(["See `wit --help`, or `wit COMMAND --help`.", ""], lines[1..]);
    }

    [Theory]
    [InlineData("validate")]
    [InlineData("run")]
    [InlineData("wast")]
    public void Help_names_nothing_of_the_inside(string command)
    {
        string help = Cli.Run(command, "--help").Output;

        Assert.DoesNotContain("WasmFeatures", help, StringComparison.Ordinal);
        Assert.DoesNotContain("[default", help, StringComparison.Ordinal);
    }

    [Fact]
    public void Help_shows_the_commands() => Snapshot.Verify(Cli.Run("--help").Output.Replace("testhost", "wit", StringComparison.Ordinal));

    [Fact]
    public void The_table_of_codes_is_that_of_the_commands() =>
        DiagnosticTable.AssertMatches(typeof(WitCommand).Assembly, ["CK12", "CK52"]);
}
