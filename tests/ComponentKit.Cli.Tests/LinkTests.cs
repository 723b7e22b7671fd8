using Xunit;

namespace ComponentKit.Cli.Tests;

public sealed class LinkTests : IDisposable
{
    // A library that opens another by its name, finds a function in it and calls that.
    private const string App = """
        (module
          (@dylink.0 (mem-info (memory 64 2)))
          (type $binary (func (param i32 i32) (result i32)))
          (import "env" "memory" (memory 0))
          (import "env" "__memory_base" (global $base i32))
          (import "env" "__indirect_function_table" (table $table 0 funcref))
          (import "env" "dlopen" (func $dlopen (param i32 i32) (result i32)))
          (import "env" "dlsym" (func $dlsym (param i32 i32) (result i32)))
          (import "env" "dlclose" (func $dlclose (param i32) (result i32)))
          (import "env" "dlerror" (func $dlerror (result i32)))
          (func (export "call") (param $kind i32) (param $a i32) (param $b i32) (result i32)
            (local $library i32) (local $function i32)
            (local.set $library (call $dlopen
              (i32.add (global.get $base) (select (i32.const 32) (i32.const 0) (i32.eq (local.get $kind) (i32.const 1)))) (i32.const 1)))
            (if (i32.eqz (local.get $library)) (then (return (i32.ne (call $dlerror) (i32.const 0)))))
            (if (i32.eq (local.get $kind) (i32.const 3)) (then
              (return (call $dlclose (i32.add (local.get $library) (i32.const 4))))))
            (local.set $function (call $dlsym (local.get $library)
              (i32.add (global.get $base) (select (i32.const 32) (i32.const 16) (i32.eq (local.get $kind) (i32.const 2))))))
            (if (i32.eqz (local.get $function)) (then (return (i32.const 1000))))
            (call_indirect $table (type $binary) (local.get $a) (local.get $b) (local.get $function)))
          (data (global.get $base) "libmath.so\00     add\00            none\00"))
        """;

    private const string Math = """
        (module
          (@dylink.0 (mem-info (memory 0 0)))
          (func (export "abs") (param i32) (result i32) local.get 0)
          (func (export "add") (param i32 i32) (result i32) (i32.add (local.get 0) (local.get 1)))
          (func (export "addition") (param i32) (result i32) local.get 0))
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("wit").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("call(0, 3, 4)", "7")]
    [InlineData("call(1, 3, 4)", "1")]
    [InlineData("call(2, 3, 4)", "1000")]
    [InlineData("call(3, 3, 4)", "4294967295")]
    public void A_library_is_opened_by_its_name(string call, string result)
    {
        string component = Path.Combine(_folder, "component.wasm");

        Assert.Equal(new Cli(0, "", ""), Cli.Run(
            "link", EmbedApp(), "--dl-openable", $"libmath.so={Write("math.wat", Math)}", "--dl-openable", $"liba.so={Write("a.wat", Math)}", "--use-built-in-libdl", "-o", component));

        Assert.Equal(new Cli(0, result + "\n", ""), Cli.Run("run", component, "--invoke", call));
    }

    [Theory]
    [InlineData("CK5309", "`app.wasm` needs dlclose (function [i32] -> [i32]), which no library exports", "(module)")]
    [InlineData("CK5308", "needs `libc.so`, and there is only `app.wasm`, `other.wat`", "(module (@dylink.0 (needed \"libc.so\")))")]
    [InlineData("CK5310", "imports `env` `memory` as something else", "(module (import \"env\" \"memory\" (func)))")]
    [InlineData("CK5310", "exports `t`, which is neither a function, nor a global, nor a tag", "(module (table (export \"t\") 0 funcref))")]
    [InlineData("CK5310", "an alignment of 2 to the 40", "(module (@dylink.0 (mem-info (memory 0 40))))")]
    [InlineData("CK5310", "only numbers", "(module (func (export \"f\") (param externref)))")]
    public void What_cannot_be_linked_is_told(string code, string message, string other)
    {
        string output = Path.Combine(_folder, "out.wasm");

        Cli run = Cli.Run("link", EmbedApp(), Write("other.wat", other), "-o", output);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains($"error {code}", run.Errors, StringComparison.Ordinal);
        Assert.Contains(message, run.Errors, StringComparison.Ordinal);
        Assert.False(File.Exists(output));
    }

    [Fact]
    public void Libraries_that_have_no_room_are_told()
    {
        string huge = Write("huge.wat", "(module (@dylink.0 (mem-info (memory 4294967295 0))) (func (export \"f\")))");

        Cli run = Cli.Run("link", EmbedApp(), "--stub-missing-functions", "--dl-openable", huge, "-o", Path.Combine(_folder, "out.wasm"));

        Assert.Contains("error CK5310", run.Errors, StringComparison.Ordinal);
        Assert.Contains("have no room in a memory of 4 GiB", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_to_link_is_told()
    {
        Cli run = Cli.Run("link", "-o", Path.Combine(_folder, "out.wasm"));

        Assert.Contains("error CK5310", run.Errors, StringComparison.Ordinal);
    }

    private string EmbedApp()
    {
        string module = Path.Combine(_folder, "app.wasm");
        string wit = Write("app.wit", "package a:b; world app { export call: func(kind: u32, a: u32, b: u32) -> u32; }");
        Assert.Equal(new Cli(0, "", ""), Cli.Run("embed", wit, Write("app.wat", App), "-o", module));
        return module;
    }

    private string Write(string name, string text)
    {
        string path = Path.Combine(_folder, name);
        File.WriteAllText(path, text);
        return path;
    }
}
