using ComponentKit.Testing;
using ComponentKit.Wit.Diagnostics;
using ComponentKit.Wit.Model;
using ComponentKit.Wit.Resolution;
using ComponentKit.Wit.Tests.Support;
using Xunit;

namespace ComponentKit.Wit.Tests.Resolution;

/// <summary>The packages that come with the library.</summary>
public class WitLibraryTests
{
    public static TheoryData<string> Names => new(WitLibrary.Packages.Select(p => p.ToString()));

    [Fact]
    public void Wasi_is_there() => Assert.Equal(
        "wasi:cli@0.2.12 wasi:cli@0.3.0 wasi:clocks@0.2.12 wasi:clocks@0.3.0 wasi:filesystem@0.2.12 wasi:filesystem@0.3.0 "
        + "wasi:http@0.2.12 wasi:http@0.3.0 wasi:io@0.2.12 wasi:random@0.2.12 wasi:random@0.3.0 wasi:sockets@0.2.12 wasi:sockets@0.3.0",
        string.Join(" ", WitLibrary.Packages));

    [Theory]
    [MemberData(nameof(Names))]
    public void Each_resolves_alone(string name)
    {
        var result = WitResolver.Resolve(Sources(name), WitFeatures.All);
        Assert.Empty(result.Diagnostics);
        Assert.Equal(name, result.Value!.Main.ToString());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Everything_is_documented(string name)
    {
        WitPackage package = WitResolver.Resolve(Sources(name), WitFeatures.All).Value!.Main;
        Assert.All(package.Interfaces, i => Assert.True(i.Docs is not null, i.ToString()));
        Assert.All(package.Interfaces.SelectMany(i => i.Functions), f => Assert.True(f.Docs is not null, f.ToString()));
        Assert.All(
            package.Interfaces.SelectMany(i => i.Types).Where(t => t.Kind is not TypeDefKind.Alias(NamedType { Definition.Owner: WitInterface o }) || o == t.Owner),
            t => Assert.True(t.Docs is not null, t.ToString()));
    }

    [CorpusTheory]
    [MemberData(nameof(Names))]
    public void Each_is_the_published_one(string name)
    {
        WitModel model = WitResolver.Resolve(Sources(name), WitFeatures.All).GetValueOrThrow()!;
        WitModel published = WitResolver.Resolve(Wasi.Sources(name.Contains("@0.2", StringComparison.Ordinal) ? "0.2.12" : "0.3"), WitFeatures.All).GetValueOrThrow()!;
        Assert.Equal(Facts(published.Packages.Single(p => p.ToString() == name)), Facts(model.Main));
    }

    [Fact]
    public void A_world_may_import_it_without_files()
    {
        WitModel model = WitText.Model("package a:b; world w { import wasi:cli/stdin@0.2.12; include wasi:http/proxy@0.2.12; }");
        Assert.Contains("wasi:io/streams@0.2.12", model.Main.Worlds[0].Imports.Select(i => i.Name));
        Assert.Contains(model.Packages, p => p.ToString() == "wasi:io@0.2.12");
    }

    [Fact]
    public void What_the_input_has_comes_first()
    {
        WitModel model = WitText.Model("package a:b; world w { import wasi:random/random@0.2.12; } package wasi:random@0.2.12 { interface random { f: func(); } }");
        Assert.Equal("f", model.Packages.Single(p => p.Name.Name == "random").Interfaces.Single().Functions.Single().Name);
    }

    [Fact]
    public void Other_versions_are_named()
    {
        Diagnostic diagnostic = Assert.Single(WitText.Resolve("package a:b; world w { import wasi:random/random@0.2.1; }").Diagnostics);
        Assert.Equal("of this package there is `wasi:random@0.2.12`, `wasi:random@0.3.0`", diagnostic.Help);
    }

    private static WitSources Sources(string name) =>
        new(WitLibrary.Read(WitLibrary.Packages.Single(p => p.ToString() == name)), []);

    // The model without docs; interfaces and worlds by name, as their order is that of files.
    private static string Facts(WitPackage package)
    {
        string[] parts = ModelText.Of(new WitModel([package], package), hasDocs: false).Split("\n  ");
        var blocks = new List<string>();
        foreach (string part in parts.Skip(1))
        {
            if (part.StartsWith(' '))
            {
                blocks[^1] += "\n" + part;
            }
            else
            {
                blocks.Add(part);
            }
        }

        return string.Join("\n", blocks.Select(b => b.TrimEnd()).Order(StringComparer.Ordinal));
    }
}
