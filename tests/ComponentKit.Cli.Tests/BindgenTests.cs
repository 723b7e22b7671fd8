using System.Runtime.CompilerServices;
using Xunit;

namespace ComponentKit.Cli.Tests;

public sealed class BindgenTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("wit").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void The_files_are_those_that_the_generator_makes()
    {
        string repository = Repository();
        string output = Path.Combine(_folder, "deep", "bindings");

        Cli run = Cli.Run("bindgen", Path.Combine(repository, "examples", "Quickstart", "wit"), "--host", "-w", "inventory", "--namespace", "Demo", "-o", output);

        Assert.Equal(new Cli(0, "", ""), run);
        string expected = File.ReadAllText(Path.Combine(repository, "tests", "ComponentKit.Emit.Tests", "Guests", "Inventory.verified.cs"));
        string[] names = ["Demo.Inventory.g.cs", "Acme.Inventory.Pricing.g.cs", "Acme.Inventory.Shop.g.cs"];
        Assert.Equal(expected, string.Join("\n", names.Select(n => $"//// {n}\n\n{File.ReadAllText(Path.Combine(output, n))}")).TrimEnd());
        Assert.Contains("\npublic sealed partial class Inventory;\n", File.ReadAllText(Path.Combine(output, "Demo.Inventory-Class.g.cs")), StringComparison.Ordinal);
        Assert.Equal(4, Directory.GetFileSystemEntries(output).Length);
    }

    [Fact]
    public void A_component_gets_the_name_of_its_file()
    {
        string file = Path.Combine(_folder, "my-plugin_2.wat");
        File.Copy(Cli.Case("adder.wat"), file);

        Assert.Equal(new Cli(0, "", ""), Cli.Run("bindgen", file, "--namespace-prefix", "Bound", "--internal", "-o", _folder));

        Assert.Equal(
            ["Bound.Docs.Adder.Calc.g.cs", "Bound.Local.MyPlugin2.MyPlugin2-Class.g.cs", "Bound.Local.MyPlugin2.MyPlugin2.g.cs", "my-plugin_2.wat"],
            Files());
        Assert.Contains("internal sealed class Calc", File.ReadAllText(Path.Combine(_folder, "Bound.Docs.Adder.Calc.g.cs")), StringComparison.Ordinal);
    }

    [Fact]
    public void Files_are_replaced_and_others_left_alone()
    {
        string other = Path.Combine(_folder, "Other.cs");
        string mine = Path.Combine(_folder, "A.B.W.g.cs");
        File.WriteAllText(other, "other");
        File.WriteAllText(mine, "before");

        Assert.Equal(new Cli(0, "", ""), Cli.Run("bindgen", Wit("package a:b; world w { export f: func(); }"), "-o", _folder));

        Assert.Equal("other", File.ReadAllText(other));
        Assert.Contains("partial class W", File.ReadAllText(mine), StringComparison.Ordinal);
        Assert.Equal(["A.B.W-Class.g.cs", "A.B.W.g.cs", "Other.cs", "a.wit"], Files());
    }

    [Fact]
    public void All_files_are_written_or_none()
    {
        string first = Path.Combine(_folder, "A.B.W.g.cs");
        File.WriteAllText(first, "before");
        Directory.CreateDirectory(Path.Combine(_folder, "A.B.I.g.cs"));

        Cli run = Cli.Run("bindgen", Wit("package a:b; interface i { f: func(); } world w { import i; }"), "-o", _folder);

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Contains("error CK1202: the files cannot be written: `A.B.I.g.cs` is a folder", run.Errors, StringComparison.Ordinal);
        Assert.Equal("before", File.ReadAllText(first));
        Assert.Equal(["A.B.I.g.cs", "A.B.W.g.cs", "a.wit"], Files());
    }

    [Fact]
    public void A_folder_that_cannot_be_made_is_one_message()
    {
        string file = Wit("package a:b; world w { export f: func(); }");

        Cli run = Cli.Run("bindgen", file, "-o", Path.Combine(file, "below"));

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("error CK1202: the files cannot be written", run.Errors, StringComparison.Ordinal);
        Assert.Equal(["a.wit"], Files());
    }

    [Theory]
    [InlineData("package a:b; interface i { f: func(a: strng); }", "CK2001", "a.wit:1:39")]
    [InlineData("package a:b; interface i {}", "CK2", "the package `a:b` has no world")]
    [InlineData("package a:b; world w {} world v {}", "CK2", "choose one of `a:b/w`, `a:b/v`")]
    [InlineData("package a:b; world w { import c:d/e; }", "CK2003", "a.wit:1:31")]
    [InlineData("package a:b; world w { export f: func(a: list<u64, 100000000>); }", "CK6004", "a.wit:1:31")]
    public void What_cannot_be_bound_is_told_and_nothing_written(string wit, string code, string reason)
    {
        string output = Path.Combine(_folder, "out");

        Cli run = Cli.Run("bindgen", Wit(wit), "-o", output);

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Contains(code, run.Errors, StringComparison.Ordinal);
        Assert.Contains(reason, run.Errors, StringComparison.Ordinal);
        Assert.False(Directory.Exists(output));
    }

    [Fact]
    public void A_world_of_another_name_is_not_there()
    {
        Cli run = Cli.Run("bindgen", Wit("package a:b; world w {}"), "--world", "v", "-o", _folder);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("there is no world `v`", run.Errors, StringComparison.Ordinal);
        Assert.Contains("help: choose one of `a:b/w`", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Gated_items_are_bound_when_asked_for()
    {
        string file = Wit("package a:b; world w { export g: func(); @unstable(feature = fresh) export f: func(); }");
        string output = Path.Combine(_folder, "A.B.W.g.cs");

        Assert.Equal(0, Cli.Run("bindgen", file, "-o", _folder).ExitCode);
        Assert.DoesNotContain("void F()", File.ReadAllText(output), StringComparison.Ordinal);
        Assert.Equal(0, Cli.Run("bindgen", file, "-o", _folder, "--features", "fresh").ExitCode);
        Assert.Contains("void F()", File.ReadAllText(output), StringComparison.Ordinal);
    }

    [Fact]
    public void A_build_gets_diagnostics_in_lines_of_its_own_form()
    {
        Cli text = Cli.Run("bindgen", Wit("package a:b; interface i { f: func(a: strng); }"), "-o", _folder, "--format", "msbuild");
        Cli binary = Cli.Run("print", Cli.Case("module.wat"), "--format", "msbuild");

        Assert.Matches(@"^\S+a\.wit\(1,39,1,44\): error CK2001: .*strng.*\n$", text.Errors);
        Assert.Matches(@"^module\.wat: error CK3002: [^\n]*\n$", binary.Errors);
    }

    private static string Repository([CallerFilePath] string file = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "..", ".."));

    private string Wit(string text)
    {
        string file = Path.Combine(_folder, "a.wit");
        File.WriteAllText(file, text);
        return file;
    }

    private string[] Files() =>
        [.. Directory.GetFileSystemEntries(_folder).Select(entry => Path.GetFileName(entry)!).Order(StringComparer.Ordinal)];
}
