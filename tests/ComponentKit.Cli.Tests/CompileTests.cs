using Xunit;

namespace ComponentKit.Cli.Tests;

public sealed class CompileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("wit-compile").FullName;

    private string Compiled => Path.Combine(_folder, "adder.cwasm");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_compiled_component_runs()
    {
        Assert.Equal(new Cli(0, "", ""), Cli.Run("compile", Cli.Case("adder.wat"), "-o", Compiled));
        Assert.Equal(new Cli(0, "3\n", ""), Cli.Run("run", Compiled, "--invoke", "docs:adder/calc@0.1.0.add(1, 2)"));
    }

    [Fact]
    public void A_guest_of_several_modules_runs()
    {
        Assert.Equal(new Cli(0, "", ""), Cli.Run("compile", Cli.Guest("sampler-c.wasm"), "-o", Compiled));
        Assert.Equal(
            new Cli(0, "\"a🌍\"\n", ""), Cli.Run("run", Compiled, "--invoke", "echo-string(\"a🌍\")", "--unknown-imports-trap"));
    }

    [Theory]
    [InlineData("--timeout", "--with-timeout", "0.05")]
    [InlineData("--fuel", "--with-fuel", "100000")]
    public void Settings_have_to_be_those_that_it_was_compiled_with(string option, string setting, string value)
    {
        Assert.Equal(0, Cli.Run("compile", Cli.Case("adder.wat"), "-o", Compiled).ExitCode);
        Cli refused = Cli.Run("run", Compiled, "--invoke", "spin()", option, value);
        Assert.Equal(1, refused.ExitCode);
        Assert.Contains("CK5106", refused.Errors, StringComparison.Ordinal);
        Assert.Contains("`wit compile`, which has `--with-timeout` and `--with-fuel`", refused.Errors, StringComparison.Ordinal);

        Assert.Equal(0, Cli.Run("compile", Cli.Case("adder.wat"), "-o", Compiled, setting).ExitCode);
        Cli stopped = Cli.Run("run", Compiled, "--invoke", "spin()", option, value);
        Assert.Equal(1, stopped.ExitCode);
        Assert.DoesNotContain("CK5106", stopped.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_was_changed_or_cut_short_is_refused()
    {
        Assert.Equal(0, Cli.Run("compile", Cli.Case("adder.wat"), "-o", Compiled).ExitCode);
        byte[] whole = File.ReadAllBytes(Compiled);
        for (int i = 1; i < whole.Length; i += whole.Length / 40)
        {
            byte[] changed = [.. whole];
            changed[i] ^= 0x10;
            AssertRefused(changed);
            AssertRefused(whole[i..]);
            AssertRefused(whole[..i]);
        }

        foreach (int fromEnd in (int[])[1, 8, 9, 12, 16, 20, 24, 32])
        {
            byte[] changed = [.. whole];
            changed[^fromEnd] ^= 0x01;
            AssertRefused(changed);
        }
    }

    [Fact]
    public void A_component_that_is_none_leaves_no_file()
    {
        string text = Path.Combine(_folder, "bad.wat");
        File.WriteAllText(text, "(component (core module (func (result i32))))");
        Cli run = Cli.Run("compile", text, "-o", Compiled);
        Assert.Equal(1, run.ExitCode);
        Assert.Matches(@"error CK4001: a core module is not valid: Invalid input WebAssembly code at offset \d+: type mismatch[^\n\\]*\n", run.Errors);
        Assert.False(File.Exists(Compiled));
    }

    [Theory]
    [InlineData("inspect")]
    [InlineData("validate")]
    [InlineData("print")]
    public void A_compiled_component_is_recognized_where_it_is_of_no_use(string command)
    {
        Assert.Equal(0, Cli.Run("compile", Cli.Case("adder.wat"), "-o", Compiled).ExitCode);
        Assert.Contains("this looks like a compiled component", Cli.Run(command, Compiled).Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_compiled_component_that_is_cut_short_is_recognized()
    {
        Assert.Equal(0, Cli.Run("compile", Cli.Case("adder.wat"), "-o", Compiled).ExitCode);
        string cut = Path.Combine(_folder, "cut.bin");
        File.WriteAllBytes(cut, File.ReadAllBytes(Compiled)[..1000]);
        Assert.Contains("compile that again", Cli.Run("run", cut, "--invoke", "f()").Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_component_that_imports_modules_cannot_be_compiled()
    {
        string text = Path.Combine(_folder, "open.wat");
        File.WriteAllText(text, "(component (import \"m\" (core module)))");
        Cli run = Cli.Run("compile", text, "-o", Compiled);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("CK5208", run.Errors, StringComparison.Ordinal);
    }

    private void AssertRefused(byte[] content)
    {
        File.WriteAllBytes(Compiled, content);
        Cli run = Cli.Run("run", Compiled, "--invoke", "add(1, 2)");
        Assert.Equal(1, run.ExitCode);
        Assert.Matches(": error CK(5106|3|4003)", run.Errors);
    }
}
