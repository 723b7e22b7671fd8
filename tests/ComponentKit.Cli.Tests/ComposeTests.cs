using ComponentKit.Testing;
using Xunit;

namespace ComponentKit.Cli.Tests;

public sealed class ComposeTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("wit").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string Output => Path.Combine(_folder, "whole.wasm");

    [Fact]
    public void A_composed_component_runs()
    {
        Assert.Equal(new Cli(0, "", ""), Cli.Run("compose", Cli.Case("compose/whole.wac"), "-o", Output));

        Assert.Equal(new Cli(0, "", ""), Cli.Run("validate", Output));
        Assert.Equal(new Cli(0, "\"hello!\"\n", ""), Cli.Run("run", Output, "--invoke", "greet()"));
        Assert.Equal(new Cli(0, "\"oh!\"\n", ""), Cli.Run("run", Output, "--invoke", "louder(\"oh\")"));
    }

    [Fact]
    public void Guests_of_other_languages_are_composed_and_run()
    {
        string script = Path.Combine(_folder, "two.wac");
        File.WriteAllText(script, """
            package demo:two;
            let rust = new guest:rust { ... };
            let c = new guest:c { ... };
            export rust.values as rust-values;
            export c.values as c-values;
            """);

        Assert.Equal(
            new Cli(0, "", ""),
            Cli.Run("compose", script, "--dep", $"guest:rust={Cli.Guest("sampler-rust.wasm")}", "--dep", $"guest:c={Cli.Guest("sampler-c.wasm")}", "-o", Output));

        Assert.Equal(new Cli(0, "", ""), Cli.Run("validate", Output));
        foreach (string instance in new[] { "rust-values", "c-values" })
        {
            Assert.Equal(
                new Cli(0, "\"both\"\n", ""), Cli.Run("run", Output, "--invoke", $"{instance}.echo-string(\"both\")", "--unknown-imports-trap"));
        }
    }

    [Fact]
    public void Mistakes_are_told_with_their_places() =>
        Snapshot.Verify(Cli.Run("compose", Cli.Case("compose/wrong.wac"), "-o", Output).Errors);

    [Theory]
    [InlineData("", "CK1001", "a script begins with `package")]
    [InlineData("package a:b", "CK1001", "expected `targets` or `;`")]
    [InlineData("package a:b; let x = ((((((1))))));", "CK1001", "found `1`")]
    [InlineData("package a:b; export x;", "CK5420", "`x` is not defined")]
    [InlineData("package a:b; let x = new a:b {};", "CK5423", "the package that this script defines")]
    [InlineData("package a:b; enum e {}", "CK5430", "needs at least a case")]
    [InlineData("package a:b; interface i { resource r; f: func() -> borrow<r>; }", "CK5431", "cannot have a borrow")]
    [InlineData("package a:b; import f: func(); import f: func();", "CK5407", "there are two imports `f`")]
    [InlineData("package a:b; let x = y; let x = x; export x;", "CK5420", "`y` is not defined")]
    [InlineData("package a:b; type t = u8; type t = u16;", "CK5407", "two exports `t`")]
    [InlineData("package a:b; import i: interface {}; let x = i.f;", "CK5405", "has no export `f`")]
    [InlineData("package a:b; import i: interface {}; export i...;", "CK5428", "the instance has no exports")]
    [InlineData("package a:b; import f: func(); let x = f.g;", "CK5406", "this is a function and no instance")]
    [InlineData("package a:b; let x = new demo:shout { ..., y };", "CK5427", "it has to be the last argument")]
    [InlineData("package a:b; let x = new demo:greeter {};", "CK5426", "gives nothing for the import `demo:voice/loud@1.0.0`")]
    [InlineData("package a:b; let x = new demo:shout {}; export x;", "CK5429", "no name for the export follows")]
    [InlineData("package a:b; world w { export f: u8; }", "CK1001", "expected `func`")]
    [InlineData("package a:b; type t = u8; world w { export f: t; }", "CK5422", "an interface or a type of functions is wanted")]
    [InlineData("package a:b targets a:b/w; world w { } import f: func();", "CK5432", "which the world `a:b/w` does not import")]
    [InlineData("package a:b targets a:b/w; world w { export f: func(); }", "CK5433", "the world `a:b/w` exports `f`")]
    [InlineData("package a:b; interface i { use c:d/e.{f}; }", "CK5423", "the package `c:d` is not among the dependencies")]
    [InlineData("package a:b; interface i { use demo:shout/e.{f}; }", "CK5425", "has no interface, world or type `e`")]
    [InlineData("package a:b; interface i { type t = u8; type t = u8; }", "CK5421", "the name `t` is taken")]
    [InlineData("package a:b; let x = new demo:broken {};", "CK5424", "the package `demo:broken` cannot be used")]
    [InlineData("package a:b; import x as \"No!\": func();", "CK5408", "`No!` cannot be the name of an import")]
    public void Each_mistake_has_its_code(string script, string code, string reason)
    {
        string path = Path.Combine(_folder, "script.wac");
        File.WriteAllText(path, script);
        File.WriteAllText(Output, "before");
        File.WriteAllText(Path.Combine(_folder, "broken.wasm"), "no component");

        Cli run = Cli.Run(
            "compose", path, "--deps-dir", Cli.Case("compose/deps"), "--dep", $"demo:broken={Path.Combine(_folder, "broken.wasm")}", "-o", Output);

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Contains($"error {code}:", run.Errors, StringComparison.Ordinal);
        Assert.Contains(reason, run.Errors, StringComparison.Ordinal);
        Assert.Equal("before", File.ReadAllText(Output));
    }

    [Theory]
    [InlineData('(')]
    [InlineData('{')]
    [InlineData('[')]
    [InlineData('<')]
    public void A_million_brackets_are_refused(char bracket)
    {
        string path = Path.Combine(_folder, "deep.wac");
        File.WriteAllText(path, $"package a:b; type t = {new string(bracket, 1_000_000)};");

        Cli run = Cli.Run("compose", path, "-o", Output);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("CK1007", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_million_accesses_and_types_that_build_on_each_other_are_no_problem()
    {
        string path = Path.Combine(_folder, "long.wac");
        File.WriteAllText(path, $"package a:b; import i: interface {{}}; let x = i{string.Concat(Enumerable.Repeat(".a", 1_000_000))};");
        Assert.Contains("CK5405", Cli.Run("compose", path, "-o", Output).Errors, StringComparison.Ordinal);

        File.WriteAllText(path, "package a:b; record r0 { a: u8 }" + string.Concat(Enumerable.Range(1, 200_000).Select(i => $"record r{i} {{ a: r{i - 1}, b: r{i - 1} }}")));
        Assert.Contains("CK5413", Cli.Run("compose", path, "-o", Output).Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("demo:x")]
    [InlineData("=file")]
    [InlineData("demo:x=")]
    public void A_dependency_needs_a_name_and_a_file(string dep) =>
        Assert.Equal(2, Cli.Run("compose", "script.wac", "--dep", dep, "-o", Output).ExitCode);
}
