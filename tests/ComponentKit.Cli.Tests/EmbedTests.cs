using Xunit;

namespace ComponentKit.Cli.Tests;

public sealed class EmbedTests : IDisposable
{
    private const string Shop = "package a:shop@1.2.0; interface cart { resource item { constructor(name: string); } total: func() -> u32; } world shop { import cart; export run: func(name: string) -> list<string>; }";

    private readonly string _folder = Directory.CreateTempSubdirectory("wit").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("--dummy")]
    [InlineData("--dummy-names", "legacy")]
    [InlineData("--dummy-names", "async-callback")]
    public void A_dummy_module_becomes_a_component_of_the_same_world(params string[] kind)
    {
        string wit = Write("shop.wit", Shop);
        string module = Path.Combine(_folder, "module.wasm");
        string component = Path.Combine(_folder, "component.wasm");

        Assert.Equal(new Cli(0, "", ""), Cli.Run(["embed", wit, .. kind, "-o", module]));
        Assert.Equal(new Cli(0, "", ""), Cli.Run("new", module, "-o", component));

        Assert.Equal(new Cli(0, "", ""), Cli.Run("validate", component));
        string printed = Cli.Run("print", component).Output;
        Assert.Contains("import a:shop/cart@1.2.0;", printed, StringComparison.Ordinal);
        Assert.Contains("export run: func(name: string) -> list<string>;", printed, StringComparison.Ordinal);
    }

    [Fact]
    public void A_module_keeps_what_it_has()
    {
        string wit = Write("two.wit", "package a:b; world one { export f: func(); } world two { import g: func(); }");
        string module = Write("m.wat", "(module (import \"$root\" \"g\" (func)) (func (export \"f\")))");
        string first = Path.Combine(_folder, "first.wasm");
        string second = Path.Combine(_folder, "second.wasm");

        Assert.Equal(new Cli(0, "", ""), Cli.Run("embed", wit, module, "--world", "one", "-o", first));
        Assert.Equal(new Cli(0, "", ""), Cli.Run("embed", wit, first, "--world", "two", "-o", second));

        Assert.StartsWith(Convert.ToHexString(File.ReadAllBytes(first)), Convert.ToHexString(File.ReadAllBytes(second)), StringComparison.Ordinal);
        string printed = Cli.Run("print", second).Output;
        Assert.Contains("export f: func();", printed, StringComparison.Ordinal);
        Assert.Contains("import g: func();", printed, StringComparison.Ordinal);
    }

    [Fact]
    public void The_contents_of_the_section_can_be_had_alone()
    {
        string wit = Write("shop.wit", Shop);
        string section = Path.Combine(_folder, "section.wasm");

        Assert.Equal(new Cli(0, "", ""), Cli.Run("embed", wit, "--only-custom", "--encoding", "utf16", "-o", section));

        Assert.Equal(new Cli(0, "", ""), Cli.Run("validate", section));
    }

    [Theory]
    [InlineData(2, "A module is missing", "embed", "WIT", "-o", "OUT")]
    [InlineData(2, "given together with", "embed", "WIT", "MODULE", "--dummy", "-o", "OUT")]
    [InlineData(2, "`--encoding` takes", "embed", "WIT", "MODULE", "--encoding", "latin1", "-o", "OUT")]
    [InlineData(2, "`--dummy-names` takes", "embed", "WIT", "--dummy-names", "new", "-o", "OUT")]
    [InlineData(1, "CK2", "embed", "WIT", "MODULE", "--world", "absent", "-o", "OUT")]
    [InlineData(1, "CK1201", "embed", "WIT", "absent.wasm", "-o", "OUT")]
    [InlineData(1, "CK3003", "embed", "WIT", "COMPONENT", "-o", "OUT")]
    public void What_makes_no_sense_is_told(int exitCode, string message, params string[] args)
    {
        var paths = new Dictionary<string, string>
        {
            ["WIT"] = Write("shop.wit", Shop),
            ["MODULE"] = Write("m.wat", "(module)"),
            ["COMPONENT"] = Write("c.wat", "(component)"),
            ["OUT"] = Path.Combine(_folder, "out.wasm"),
        };

        Cli run = Cli.Run([.. args.Select(arg => paths.GetValueOrDefault(arg, arg))]);

        Assert.Equal(exitCode, run.ExitCode);
        Assert.Contains(message, run.Errors, StringComparison.Ordinal);
        Assert.False(File.Exists(paths["OUT"]));
    }

    private string Write(string name, string text)
    {
        string path = Path.Combine(_folder, name);
        File.WriteAllText(path, text);
        return path;
    }
}
