using ComponentKit.Testing;
using Xunit;

namespace ComponentKit.Cli.Tests;

public sealed class PrintTests
{
    [Fact]
    public void The_world_of_a_component_is_printed()
    {
        Cli run = Cli.Run("print", Cli.Guest("sampler-rust.wasm"));

        Assert.Equal(0, run.ExitCode);
        Assert.Empty(run.Errors);
        Snapshot.Verify(run.Output, "wit");
    }

    [Fact]
    public void All_guests_of_one_world_print_alike() =>
        Assert.Equal(Cli.Run("print", Cli.Guest("sampler-rust.wasm")), Cli.Run("print", Cli.Guest("sampler-c.wasm")));

    [Fact]
    public void Text_form_is_read_like_binary() =>
        Assert.Contains("export docs:adder/calc@0.1.0;", Cli.Run("print", Cli.Case("adder.wat")).Output, StringComparison.Ordinal);

    [Fact]
    public void The_worlds_embedded_in_a_core_module_are_printed_together() =>
        Snapshot.Verify(Cli.Run("print", Cli.Case("embedded.wat")).Output, "wit");

    [Fact]
    public void WIT_text_is_printed_in_its_canonical_form() => Snapshot.Verify(Cli.Run("print", Cli.Case("good.wit")).Output, "wit");

    [Fact]
    public void What_is_printed_can_be_checked()
    {
        string path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".wit");
        File.WriteAllText(path, Cli.Run("print", Cli.Guest("sampler-c.wasm")).Output);
        try
        {
            Assert.Equal(new Cli(0, "", ""), Cli.Run("check", path));
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Theory]
    [InlineData("absent.wasm", "CK1201", "no such file")]
    [InlineData("module.wat", "CK3002", "core module, and no WIT is embedded in it")]
    [InlineData("embedded-conflict.wat", "CK3207", "another import or export `log`")]
    [InlineData("broken.wat", "CK4003", "text is not valid")]
    public void What_is_no_component_is_one_message(string file, string code, string reason)
    {
        Cli run = Cli.Run("print", Cli.Case(file));

        Assert.Equal(1, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.StartsWith(file, run.Errors, StringComparison.Ordinal);
        Assert.Contains(code, run.Errors, StringComparison.Ordinal);
        Assert.Contains(reason, run.Errors, StringComparison.Ordinal);
    }
}
