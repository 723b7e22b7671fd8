using Xunit;

namespace ComponentKit.Cli.Tests;

public sealed class PlugTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("wit").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_plugged_component_runs()
    {
        string output = Path.Combine(_folder, "whole.wasm");

        Assert.Equal(new Cli(0, "", ""), Cli.Run("plug", Cli.Case("plug/greeter.wat"), "--plug", Cli.Case("plug/shout.wat"), "-o", output));

        Assert.Equal(new Cli(0, "", ""), Cli.Run("validate", output));
        Assert.Equal(new Cli(0, "\"hello!\"\n", ""), Cli.Run("run", output, "--invoke", "greet()"));
        Assert.Equal(
            "package root:component;\n\nworld root {\n  export greet: func() -> string;\n}\n",
            Cli.Run("print", output).Output);
    }

    [Theory]
    [InlineData("quiet.wat", "CK5404", "function `shout`: result: it is record { volume: u8, pitch: f32 }, expected string")]
    [InlineData("newer.wat", "CK5411", "`demo:voice/loud@2.0.0` cannot stand for `demo:voice/loud@1.0.0`")]
    [InlineData("greeter.wat", "CK5411", "it exports `greet`; wanted are `demo:voice/loud@1.0.0`")]
    [InlineData("absent.wat", "CK1201", "no such file")]
    public void A_plug_that_does_not_fit_leaves_the_output_alone(string plug, string code, string reason)
    {
        string output = Path.Combine(_folder, "whole.wasm");
        File.WriteAllText(output, "before");

        Cli run = Cli.Run("plug", Cli.Case("plug/greeter.wat"), "--plug", Cli.Case("plug/" + plug), "-o", output);

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Contains(code, run.Errors, StringComparison.Ordinal);
        Assert.Contains(reason, run.Errors, StringComparison.Ordinal);
        Assert.Equal("before", File.ReadAllText(output));
        Assert.Equal([output], Directory.GetFiles(_folder));
    }

    [Fact]
    public void Two_plugs_for_one_import_are_one_too_many()
    {
        Cli run = Cli.Run(
            "plug", Cli.Case("plug/greeter.wat"), "--plug", Cli.Case("plug/shout.wat"), Cli.Case("plug/shout.wat"), "-o", Path.Combine(_folder, "whole.wasm"));

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("CK5403", run.Errors, StringComparison.Ordinal);
        Assert.Contains("both fit the import `demo:voice/loud@1.0.0`", run.Errors, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(_folder));
    }

    [Fact]
    public void The_output_cannot_take_the_place_of_a_plug()
    {
        string plug = Path.Combine(_folder, "shout.wat");
        File.Copy(Cli.Case("plug/shout.wat"), plug);

        Cli run = Cli.Run("plug", Cli.Case("plug/greeter.wat"), "--plug", plug, "-o", plug);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("CK1202", run.Errors, StringComparison.Ordinal);
        Assert.Equal(File.ReadAllText(Cli.Case("plug/shout.wat")), File.ReadAllText(plug));
    }
}
