using System.Text;
using Xunit;

namespace ComponentKit.Cli.Tests;

/// <summary><c>-</c> stands for standard input where a file is read.</summary>
public sealed class StandardInputTests
{
    [Theory]
    [InlineData("validate", "adder.wat")]
    [InlineData("inspect", "adder.wat")]
    [InlineData("print", "adder.wat")]
    [InlineData("print", "good.wit")]
    [InlineData("json", "good.wit")]
    [InlineData("check", "good.wit")]
    [InlineData("check", "adder.wat")]
    public void It_is_read_like_a_file(string command, string file) =>
        Assert.Equal(Cli.Run(command, Cli.Case(file)), Run(File.ReadAllBytes(Cli.Case(file)), command, "-"));

    [Theory]
    [InlineData("validate")]
    [InlineData("inspect")]
    public void A_binary_is_read_too(string command) =>
        Assert.Equal(Cli.Run(command, Cli.Guest("bench.wasm")), Run(File.ReadAllBytes(Cli.Guest("bench.wasm")), command, "-"));

    [Theory]
    [InlineData("validate", "(component", "<stdin>:1:11: error CK4003")]
    [InlineData("check", "interface i {", "<stdin>:1:14: error CK1001")]
    [InlineData("inspect", "hello", "<stdin>:0x0: error CK3001")]
    public void Messages_name_it(string command, string text, string message)
    {
        Cli run = Run(Encoding.UTF8.GetBytes(text), command, "-");

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith(message, run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void It_is_compiled()
    {
        string path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".cwasm");
        try
        {
            Assert.Equal(new Cli(0, "", ""), Run(File.ReadAllBytes(Cli.Case("adder.wat")), "compile", "-", "-o", path));
            Assert.Equal(new Cli(0, "3\n", ""), Cli.Run("run", path, "--invoke", "add(1, 2)"));
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static Cli Run(byte[] input, params string[] args)
    {
        using var stdin = new MemoryStream(input);
        using var stdout = new StringWriter { NewLine = "\n" };
        using var stderr = new StringWriter { NewLine = "\n" };
        int exitCode = WitCommand.Run(args, stdout, stderr, stdin);
        return new Cli(exitCode, stdout.ToString(), stderr.ToString());
    }
}
