using Xunit;

namespace ComponentKit.Cli.Tests;

public sealed class RunTests
{
    [Theory]
    [InlineData("stop-not(1)", "CK5201")] // no such export
    [InlineData("calc.add(1)", "CK1107")] // too few arguments
    [InlineData("calc.add(1, 2, 3)", "CK1107")] // too many
    [InlineData("calc.add(1, \"2\")", "CK1101")] // a string for a number
    [InlineData("calc.add(1, 4294967296)", "CK1102")] // too large
    [InlineData("calc.add(1, 2", "CK1101")] // not closed
    [InlineData("calc.add(1, 2) x", "CK1101")] // something behind it
    [InlineData("calc.add", "CK1101")] // no parentheses
    [InlineData("", "CK1101")]
    public void A_bad_call_is_shown_in_its_text(string call, string code)
    {
        Cli run = Cli.Run("run", Cli.Case("adder.wat"), "--invoke", call);

        Assert.Equal(1, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.StartsWith("--invoke:1:", run.Errors, StringComparison.Ordinal);
        Assert.Contains(code, run.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("add(1, 2)")]
    [InlineData("calc.add(1, 2)")]
    [InlineData("docs:adder/calc@0.1.0.add(1, 2)")]
    public void An_export_is_found_by_each_of_its_names(string call) =>
        Assert.Equal(new Cli(0, "3\n", ""), Cli.Run("run", Cli.Case("adder.wat"), "--invoke", call));

    [Theory]
    [InlineData("echo-string(\"a\\n\\u{1f30d}\")", "\"a\\n🌍\"")]
    [InlineData("echo-char('\\'')", "'\\''")]
    [InlineData("echo-profile({id: 1, balance: -0.5, age: 255, score: -1, initial: 'x', active: true, tags: [\"t\"], favourite: blue, rights: {read, execute}})",
        "{id: 1, balance: -0.5, age: 255, score: -1, initial: 'x', active: true, tags: [\"t\"], home: none, favourite: blue, rights: {read, execute}}")]
    [InlineData("echo-tuple((1, \"two\", inf))", "(1, \"two\", inf)")]
    [InlineData("echo-shape(polygon([{x: 1, y: nan, name: \"p\"}]))", "polygon([{x: 1, y: nan, name: \"p\"}])")]
    [InlineData("echo-nested-option(some(none))", "some(none)")]
    [InlineData("echo-option(\"bare\")", "some(\"bare\")")]
    [InlineData("echo-result(err(\"no\"))", "err(\"no\")")]
    [InlineData("echo-shapes([none, some(circle(0.5))])", "[none, some(circle(0.5))]")]
    [InlineData("divide(1, 0)", "err(\"division by zero\")")]
    [InlineData("check(true)", "ok")]
    [InlineData("echo-bytes([1, 2, 255,])", "[1, 2, 255]")]
    public void Values_of_every_kind_go_in_and_out(string call, string result) =>
        Assert.Equal(new Cli(0, result + "\n", ""), Cli.Run("run", Cli.Guest("sampler-c.wasm"), "--invoke", call, "--unknown-imports-trap"));

    [Theory]
    [InlineData("--timeout", "0.05", "took longer than the 0.05 s")]
    [InlineData("--fuel", "100000", "out of fuel")]
    public void A_component_that_does_not_end_is_stopped(string option, string value, string message)
    {
        Cli run = Cli.Run("run", Cli.Case("adder.wat"), "--invoke", "spin()", option, value);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains(message, run.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--timeout", "0")]
    [InlineData("--timeout", "NaN")]
    [InlineData("--timeout", "1e300")]
    [InlineData("--fuel", "-1")]
    public void A_limit_has_to_make_sense(string option, string value) =>
        Assert.Equal(2, Cli.Run("run", Cli.Case("adder.wat"), "--invoke", "spin()", option, value).ExitCode);

    [Fact]
    public void A_trap_is_told_with_its_frames()
    {
        Cli run = Cli.Run("run", Cli.Case("adder.wat"), "--invoke", "stop()");

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("error: `stop` trapped: unreachable code executed\n   in ", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Random_numbers_are_offered() =>
        Assert.Equal(new Cli(0, "true\n", ""), Cli.Run("run", Cli.Case("random.wat"), "--invoke", "differ()"));

    [Fact]
    public void Imports_that_are_not_offered_are_named()
    {
        Cli run = Cli.Run("run", Cli.Guest("bench.wasm"), "--invoke", "add(1, 2)");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("CK5001: component wants guests:bench/host@0.1.0", run.Errors, StringComparison.Ordinal);
        Assert.Contains("help: `--unknown-imports-trap`", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void An_import_that_is_not_offered_fails_when_it_is_called()
    {
        Cli run = Cli.Run("run", Cli.Guest("bench.wasm"), "--invoke", "run-add(1)", "--unknown-imports-trap");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("error: `guests:bench/calls@0.1.0#run-add` trapped: the component called its import `guests:bench/host@0.1.0#add`", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_function_of_a_resource_cannot_be_called_yet()
    {
        Cli run = Cli.Run("run", Cli.Guest("sampler-c.wasm"), "--invoke", "[constructor]counter(1)", "--unknown-imports-trap");

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("--invoke:1:1: error CK1105", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Garbage_and_an_empty_file_are_one_message_each()
    {
        string path = Path.GetTempFileName();
        try
        {
            Assert.Contains("CK3001", Cli.Run("run", path, "--invoke", "f()").Errors, StringComparison.Ordinal);
            File.WriteAllBytes(path, [.. Enumerable.Range(0, 1000).Select(i => (byte)(i * 7))]);
            Assert.Contains("CK3001", Cli.Run("run", path, "--invoke", "f()").Errors, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
