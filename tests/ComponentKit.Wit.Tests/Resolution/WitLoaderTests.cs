using ComponentKit.Wit.Diagnostics;
using ComponentKit.Wit.Resolution;
using Xunit;

namespace ComponentKit.Wit.Tests.Resolution;

public sealed class WitLoaderTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("wit").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_folder_has_its_files_and_the_packages_below_deps()
    {
        Write("a.wit", "package a:b; interface i { use c:d/x.{t}; use e:f/y.{t as u}; }");
        Write("b.wit", "interface j { use i.{t}; }");
        Write("notes.txt", "no WIT");
        Write("deps/single.wit", "package c:d; interface x { type t = u8; }");
        Write("deps/folder/y.wit", "package e:f; interface y { type t = u8; }");
        Write("deps/folder/deps/z.wit", "dependencies have no `deps` of their own, so this is not read");
        Write("deps/empty/notes.txt", "");

        var model = WitLoader.Load(_folder).GetValueOrThrow()!;

        Assert.Equal("c:d e:f a:b", string.Join(" ", model.Packages));
        Assert.Equal("i j", string.Join(" ", model.Main.Interfaces.Select(i => i.Name)));
    }

    [Fact]
    public void What_is_not_there_is_reported() => AssertUnreadable(Path.Combine(_folder, "none"));

    [Fact]
    public void A_folder_without_wit_is_reported() => AssertUnreadable(_folder);

    [Fact]
    public void A_file_that_is_not_utf8_is_reported()
    {
        File.WriteAllBytes(Path.Combine(_folder, "a.wit"), [0xFF, 0xFE, 0x00]);
        AssertUnreadable(Path.Combine(_folder, "a.wit"));
    }

    [Fact]
    public void A_binary_dependency_is_not_passed_over()
    {
        Write("a.wit", "package a:b;");
        Write("deps/c.wasm", "");
        Assert.Equal(DiagnosticCodes.NotSupported, Assert.Single(WitLoader.Load(_folder).Diagnostics).Descriptor);
    }

    private static void AssertUnreadable(string path)
    {
        var result = WitLoader.Load(path);
        Assert.Null(result.Value);
        Assert.Equal(DiagnosticCodes.UnreadableFile, Assert.Single(result.Diagnostics).Descriptor);
    }

    private void Write(string name, string text)
    {
        string path = Path.Combine(_folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
