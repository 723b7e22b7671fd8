using Xunit;

namespace ComponentKit.Cli.Tests;

public sealed class NewTests : IDisposable
{
    private const string Module = """
        (module
          (import "a:b/log@1.0.1" "say" (func $say (param i32 i32)))
          (memory (export "memory") 1)
          (data (i32.const 8) "hello, ")
          (func (export "cabi_realloc") (param i32 i32 i32 i32) (result i32) i32.const 64)
          (func (export "greet") (param i32 i32) (result i32)
            (call $say (local.get 0) (local.get 1))
            (i32.store (i32.const 0) (i32.const 8))
            (i32.store (i32.const 4) (i32.const 5))
            i32.const 0)
          (func (export "cabi_post_greet") (param i32)))
        """;

    private const string Wit = "package a:b@1.0.2; interface log { say: func(text: string); } world w { import log; export greet: func(name: string) -> string; }";

    private readonly string _folder = Directory.CreateTempSubdirectory("wit").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_component_runs()
    {
        string output = Path.Combine(_folder, "component.wasm");
        string wit = Write("w.wit", "package a:b; world w { export add: func(a: u32, b: u32) -> string; }");
        string module = Write("m.wat", """
            (module
              (memory (export "memory") 1)
              (data (i32.const 8) "0123456789")
              (func (export "add") (param i32 i32) (result i32)
                (i32.store (i32.const 0) (i32.add (i32.const 8) (i32.add (local.get 0) (local.get 1))))
                (i32.store (i32.const 4) (i32.const 1))
                i32.const 0))
            """);

        Assert.Equal(new Cli(0, "", ""), Cli.Run("new", module, "--wit", wit, "-o", output));

        Assert.Equal(new Cli(0, "\"7\"\n", ""), Cli.Run("run", output, "--invoke", "add(3, 4)"));
    }

    [Fact]
    public void A_module_for_another_compatible_version_fits()
    {
        string output = Path.Combine(_folder, "component.wasm");

        Assert.Equal(new Cli(0, "", ""), Cli.Run("new", Write("m.wat", Module), "--wit", Write("w.wit", Wit), "-o", output));

        Assert.Contains("import a:b/log@1.0.2;", Cli.Run("print", output).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void An_adapter_serves_what_is_in_no_world()
    {
        string output = Path.Combine(_folder, "component.wasm");
        string main = Write("m.wat", "(module (import \"old\" \"f\" (func $f (param i32) (result i32))) (memory (export \"memory\") 1) (func (export \"run\") (result i32) (call $f (i32.const 20))))");
        string wit = Write("w.wit", "package a:b; world w { export run: func() -> u32; } world adapter { import twice: func(a: u32) -> u32; }");
        string adapter = Path.Combine(_folder, "old.adapter.wasm");
        string source = Write("a.wat", "(module (import \"$root\" \"twice\" (func $t (param i32) (result i32))) (func (export \"f\") (param i32) (result i32) (call $t (local.get 0))) (func (export \"unused\")))");
        Assert.Equal(new Cli(0, "", ""), Cli.Run("embed", wit, source, "--world", "adapter", "-o", adapter));

        Assert.Equal(new Cli(0, "", ""), Cli.Run("new", main, "--wit", wit, "--world", "w", "--adapt", adapter, "-o", output));

        string printed = Cli.Run("print", output).Output;
        Assert.Contains("import twice: func(a: u32) -> u32;", printed, StringComparison.Ordinal);
        Assert.DoesNotContain("unused", System.Text.Encoding.Latin1.GetString(File.ReadAllBytes(output)), StringComparison.Ordinal);
    }

    [Fact]
    public void Imports_can_have_other_names()
    {
        string output = Path.Combine(_folder, "component.wasm");

        Assert.Equal(new Cli(0, "", ""), Cli.Run(
            "new", Write("m.wat", Module), "--wit", Write("w.wit", Wit), "--import-name", "a:b/log@1.0.2=c:d/log@2.0.0", "-o", output));

        Assert.Contains("import c:d/log@2.0.0;", Cli.Run("print", output).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("CK5301", "`$root` `g` is no function", "world w {}", "(module (import \"$root\" \"g\" (func)))")]
    [InlineData("CK5301", "the world imports no interface", "world w {}", "(module (import \"a:b/c\" \"g\" (func)))")]
    [InlineData("CK5301", "is no function, which", "world w {}", "(module (import \"m\" \"g\" (global i32)))")]
    [InlineData("CK5302", "exports the function `f`, which", "world w { export f: func(); }", "(module)")]
    [InlineData("CK5302", "`f` of the interface `i`", "world w { export i: interface { f: func(); } }", "(module)")]
    [InlineData("CK5303", "[i32] -> []", "world w { export f: func(); }", "(module (func (export \"f\") (param i32)))")]
    [InlineData("CK5304", "no memory named `memory`", "world w { export f: func(s: string); }", "(module (func (export \"f\") (param i32 i32)))")]
    [InlineData("CK5304", "no allocator named", "world w { export f: func(s: string); }", "(module (memory (export \"memory\") 1) (func (export \"f\") (param i32 i32)))")]
    [InlineData("CK5305", "`[callback][async-lift]f`", "world w { export f: async func(); }", "(module (func (export \"[async-lift]f\") (result i32) i32.const 0))")]
    [InlineData("CK3009", "0x0f", "world w {}", "\0asm\u0001\0\0\0\u000f\0")]
    public void What_does_not_fit_is_told(string code, string message, string world, string module)
    {
        string output = Path.Combine(_folder, "out.wasm");

        Cli run = Cli.Run("new", Write("m.wat", module), "--wit", Write("w.wit", $"package a:b; {world}"), "-o", output);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains($"error {code}", run.Errors, StringComparison.Ordinal);
        Assert.Contains(message, run.Errors, StringComparison.Ordinal);
        Assert.False(File.Exists(output));
    }

    [Theory]
    [InlineData("CK5307", "which does not export it", "(module)")]
    [InlineData("CK5307", "it has data segments", "(module (memory 1) (data (i32.const 0) \"a\") (func (export \"f\")))")]
    [InlineData("CK5307", "it uses a memory of its own", "(module (memory 1) (func (export \"f\") (drop (memory.size))))")]
    [InlineData("CK5303", "as [] -> [], and the adapter exports it as [i32] -> []", "(module (func (export \"f\") (param i32)))")]
    public void What_cannot_adapt_is_told(string code, string message, string adapter)
    {
        Cli run = Cli.Run(
            "new", Write("m.wat", "(module (import \"old\" \"f\" (func)))"), "--adapt", $"old={Write("a.wat", adapter)}", "-o", Path.Combine(_folder, "out.wasm"));

        Assert.Equal(1, run.ExitCode);
        Assert.Contains($"error {code}", run.Errors, StringComparison.Ordinal);
        Assert.Contains(message, run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Worlds_that_contradict_each_other_are_told()
    {
        string wit = Write("w.wit", "package a:b; world w { export f: func(s: string); }");
        string once = Path.Combine(_folder, "once.wasm");
        Cli.Run("embed", wit, Write("m.wat", "(module (memory (export \"memory\") 1) (func (export \"f\") (param i32 i32)))"), "-o", once);

        Cli run = Cli.Run("new", once, "--wit", wit, "--encoding", "utf16", "-o", Path.Combine(_folder, "out.wasm"));

        Assert.Contains("error CK5306", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_that_is_none_is_told()
    {
        Cli run = Cli.Run(
            "new", Write("m.wat", Module), "--wit", Write("w.wit", Wit), "--import-name", "a:b/log@1.0.2=no name", "-o", Path.Combine(_folder, "out.wasm"));

        Assert.Contains("error CK5312", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_second_memory_is_told()
    {
        Cli run = Cli.Run(
            "new", Write("m.wat", "(module (import \"env\" \"memory\" (memory 1)) (import \"env\" \"memory\" (memory 1)))"), "-o", Path.Combine(_folder, "out.wasm"));

        Assert.Contains("error CK5311", run.Errors, StringComparison.Ordinal);
    }

    private string Write(string name, string text)
    {
        string path = Path.Combine(_folder, name);
        File.WriteAllText(path, text);
        return path;
    }
}
