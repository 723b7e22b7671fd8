using System.Text;
using ComponentKit.Wit.Diagnostics;
using ComponentKit.Wit.Model;
using ComponentKit.Wit.Resolution;
using ComponentKit.Wit.Text;
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
    public void A_binary_dependency_without_a_decoder_is_not_passed_over()
    {
        Write("a.wit", "package a:b;");
        Write("deps/c.wasm", "");
        AssertUnreadable(_folder);
    }

    [Fact]
    public void Binary_dependencies_tell_of_others_too()
    {
        Write("a.wit", "package a:b; interface i { use c:d/i.{t}; use e:f/i.{u, v, r}; f: func(x: t, y: v, z: borrow<r>); }");
        Write("deps/one.wasm", "package c:d; interface i { use e:f/i.{u}; type t = u; } package e:f { interface i { type u = u8; resource r { m: func(); } } }");
        Write("deps/two.wat", "package g:h; interface i { use e:f/i.{v}; } package e:f { interface i { type u = u8; type v = u16; resource r { n: func(); } } }");

        WitModel model = WitLoader.Load(_folder, null, new TextDecoder()).GetValueOrThrow()!;

        Assert.Equal("a:b c:d e:f g:h", string.Join(" ", model.Packages.OrderBy(p => p.ToString())));
        WitInterface merged = model.Packages.Single(p => p.Name.Namespace == "e").Interfaces[0];
        Assert.Equal("u r v", string.Join(" ", merged.Types.Select(t => t.Name)));
        Assert.Equal("[method]r.m [method]r.n", string.Join(" ", merged.Functions));
    }

    [Fact]
    public void What_a_binary_tells_of_others_gives_way_to_the_package_itself()
    {
        Write("a.wit", "package a:b; interface i { use e:f/i.{w}; use c:d/i.{t}; }");
        Write("deps/one.wasm", "package c:d; interface i { use e:f/i.{u}; type t = u; } package e:f { interface i { type u = u8; } }");
        Write("deps/whole.wit", "package e:f; interface i { type u = u8; type w = u8; }");
        Assert.NotNull(WitLoader.Load(_folder, null, new TextDecoder()).GetValueOrThrow());
    }

    [Fact]
    public void What_is_wrong_with_a_binary_is_reported()
    {
        Write("a.wit", "package a:b;");
        Write("deps/c.wasm", "package");
        Assert.Equal(DiagnosticCodes.UnexpectedToken, Assert.Single(WitLoader.Load(_folder, null, new TextDecoder()).Diagnostics).Descriptor);
    }

    // Reads text where a binary should be.
    private sealed class TextDecoder : IPackageDecoder
    {
        public DiagnosticResult<WitModel?> Decode(string path, byte[] bytes) =>
            WitResolver.Resolve(WitSources.Of(new SourceText(path, Encoding.UTF8.GetString(bytes))));
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
