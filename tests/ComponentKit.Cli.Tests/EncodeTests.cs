using System.Text.Json;
using Xunit;

namespace ComponentKit.Cli.Tests;

public sealed class EncodeTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("wit").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("good.wit")]
    [InlineData("wasi.wit")]
    [InlineData("binary-deps")]
    public void What_is_encoded_is_printed_again(string path)
    {
        string encoded = Encode(path);

        Assert.Equal(MainPackage(Cli.Run("print", Cli.Case(path)).Output), MainPackage(Cli.Run("print", encoded).Output));
        Assert.Equal(new Cli(0, "", ""), Cli.Run("check", encoded));
        Assert.Equal(new Cli(0, "", ""), Cli.Run("validate", encoded));
    }

    [Theory]
    [InlineData("adder.wat", "package root:component;")]
    [InlineData("embedded.wat", "package root:root;")]
    public void The_world_of_a_binary_can_be_made_a_package(string file, string package) =>
        Assert.StartsWith(package, Cli.Run("print", Encode(file)).Output, StringComparison.Ordinal);

    [Fact]
    public void A_binary_package_is_encoded_to_the_same_bytes()
    {
        string encoded = Encode("good.wit");
        string again = Path.Combine(_folder, "again.wasm");

        Assert.Equal(new Cli(0, "", ""), Cli.Run("encode", encoded, "-o", again));
        Assert.Equal(File.ReadAllBytes(encoded), File.ReadAllBytes(again));
    }

    [Fact]
    public void Docs_of_a_binary_dependency_arrive()
    {
        File.WriteAllText(Path.Combine(_folder, "dep.wit"), "package dep:p;\n\n/// Of shapes.\ninterface shapes {\n  /// Of t.\n  type t = u8;\n}\n");
        string app = Directory.CreateDirectory(Path.Combine(_folder, "app")).FullName;
        Directory.CreateDirectory(Path.Combine(app, "deps"));
        File.WriteAllText(Path.Combine(app, "app.wit"), "package app:p; world w { import dep:p/shapes; }");
        Assert.Equal(0, Cli.Run("encode", Path.Combine(_folder, "dep.wit"), "-o", Path.Combine(app, "deps", "dep.wasm")).ExitCode);

        Cli run = Cli.Run("print", app);

        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        Assert.Contains("  /// Of shapes.\n  interface shapes {\n    /// Of t.\n    type t = u8;\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Gated_items_are_written_when_asked_for()
    {
        string source = Path.Combine(_folder, "gated.wit");
        string output = Path.Combine(_folder, "gated.wasm");
        File.WriteAllText(source, "package a:b; interface i { @unstable(feature = fresh) f: func(); g: func(); }");

        Cli.Run("encode", source, "-o", output);
        Assert.DoesNotContain("f: func()", Cli.Run("print", output).Output, StringComparison.Ordinal);

        Cli.Run("encode", source, "-o", output, "--features", "fresh");
        Assert.Contains("@unstable(feature = fresh)\n  f: func();", Cli.Run("print", output).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("absent.wit", "CK1009", "no such file")]
    [InlineData("absent.wasm", "CK1201", "no such file")]
    [InlineData("misspelt.wit", "CK2", "misspelt.wit:")]
    [InlineData("no-wit", "CK1009", "no `.wit` file")]
    [InlineData("upper-case.wit", "CK3303", "neither a label in kebab case nor the name of an interface")]
    [InlineData("module.wat", "CK3002", "no WIT is embedded in it")]
    [InlineData("embedded-conflict.wat", "CK3207", "another import or export `log`")]
    [InlineData("invalid.wat", "CK4101", "no function 7")]
    [InlineData("broken.wat", "CK4003", "text is not valid")]
    public void What_cannot_be_encoded_leaves_the_output_alone(string file, string code, string reason)
    {
        string output = Path.Combine(_folder, "package.wasm");
        File.WriteAllText(output, "before");

        Cli run = Cli.Run("encode", Cli.Case(file), "-o", output);

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Contains(code, run.Errors, StringComparison.Ordinal);
        Assert.Contains(reason, run.Errors, StringComparison.Ordinal);
        Assert.Equal("before", File.ReadAllText(output));
        Assert.Equal([output], Directory.GetFiles(_folder));
    }

    [Fact]
    public void An_output_that_cannot_be_written_is_one_message()
    {
        Cli absent = Cli.Run("encode", Cli.Case("good.wit"), "-o", Path.Combine(_folder, "absent", "package.wasm"));
        Assert.Equal(1, absent.ExitCode);
        Assert.Contains("CK1202", absent.Errors, StringComparison.Ordinal);

        Cli folder = Cli.Run("encode", Cli.Case("good.wit"), "-o", _folder);
        Assert.Equal(1, folder.ExitCode);
        Assert.Contains("CK1202", folder.Errors, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(_folder));
    }

    [Theory]
    [InlineData("encode", false)]
    [InlineData("encode", true)]
    [InlineData("print", false)]
    [InlineData("json", false)]
    public void The_input_is_not_overwritten(string command, bool overLink)
    {
        const string Text = "package a:b; interface i {}";
        string path = Path.Combine(_folder, "a.wit");
        File.WriteAllText(path, Text);
        if (overLink)
        {
            File.CreateSymbolicLink(Path.Combine(_folder, "link"), "a.wit");
        }

        Cli run = Cli.Run(command, path, "-o", overLink ? Path.Combine(_folder, "link") : Path.Combine(_folder, "..", Path.GetFileName(_folder), "a.wit"));

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("error CK1202: the file cannot be written: it is the input, which would be lost", run.Errors, StringComparison.Ordinal);
        Assert.Equal(Text, File.ReadAllText(path));
    }

    [Theory]
    [InlineData("print")]
    [InlineData("json")]
    public void A_package_cut_short_anywhere_is_told_or_lacks_only_docs(string command)
    {
        byte[] whole = File.ReadAllBytes(Encode("good.wit"));
        string path = Path.Combine(_folder, "cut.wasm");
        for (int length = 0; length < whole.Length; length++)
        {
            File.WriteAllBytes(path, whole[..length]);

            Cli run = Cli.Run(command, path);

            Assert.True(run.ExitCode == 0 || run.Errors.Contains("error CK3", StringComparison.Ordinal), $"{length}: {run}");
            Assert.Equal(run.ExitCode == 0, run.Output.Length > 0);
        }
    }

    [Fact]
    public void Diagnostics_can_be_JSON()
    {
        Cli run = Cli.Run("encode", Cli.Case("upper-case.wit"), "-o", Path.Combine(_folder, "x.wasm"), "--format", "json");

        using var json = JsonDocument.Parse(run.Errors);
        Assert.Equal("CK3303", json.RootElement[0].GetProperty("code").GetString());
    }

    private string Encode(string path)
    {
        string output = Path.Combine(_folder, Path.GetFileName(path) + ".wasm");
        Assert.Equal(new Cli(0, "", ""), Cli.Run("encode", Cli.Case(path), "-o", output));
        return output;
    }

    // Other packages are written as far as they are needed, and without docs.
    private static string MainPackage(string wit)
    {
        int end = wit.IndexOf("\npackage ", StringComparison.Ordinal);
        return (end < 0 ? wit : wit[..end]).TrimEnd();
    }
}
