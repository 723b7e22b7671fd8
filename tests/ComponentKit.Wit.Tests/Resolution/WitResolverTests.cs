using ComponentKit.Testing;
using ComponentKit.Wit.Diagnostics;
using ComponentKit.Wit.Layout;
using ComponentKit.Wit.Model;
using ComponentKit.Wit.Resolution;
using ComponentKit.Wit.Tests.Support;
using Xunit;

namespace ComponentKit.Wit.Tests.Resolution;

public class WitResolverTests
{
    [Fact]
    public void A_chain_of_definitions_that_is_too_long_is_reported()
    {
        string chain = "type t0 = u8; " + string.Concat(Enumerable.Range(1, 20_000).Select(i => $"type t{i} = option<t{i - 1}>; "));
        Assert.Contains(
            WitText.Resolve($"package a:b; interface i {{ {chain} }}").Diagnostics, d => d.Descriptor == DiagnosticCodes.DefinitionsTooDeep);
    }

    [Fact]
    public void Chains_of_uses_may_be_long()
    {
        string chain = "interface i0 { type t = u8; } "
            + string.Concat(Enumerable.Range(1, 5_000).Select(i => $"interface i{i} {{ use i{i - 1}.{{t}}; }} "));
        WitModel model = WitText.Model($"package a:b; {chain} world w {{ import i4999; use i4999.{{t}}; export f: func(a: t); }}");
        Assert.Equal(5_000, model.Main.Worlds[0].Imports.OfType<WorldItem.Interface>().Count());
        Assert.Equal(1u, TypeLayout.Of(model.Main.Worlds[0].Types[0].Type).Size);
    }

    [Fact]
    public void Many_errors_are_cut_off()
    {
        string functions = string.Concat(Enumerable.Range(0, 100_000).Select(i => $"fn{i}: func(a: ty{i}x); type ty{i} = u8; "));
        var result = WitText.Resolve($"package a:b; interface i {{ {functions} }}");
        Assert.Equal(201, result.Diagnostics.Length);
        Assert.Equal(DiagnosticCodes.TooManyErrors, result.Diagnostics[^1].Descriptor);
        Assert.Null(result.Value);
    }

    [Fact]
    public void Features_decide_what_is_there()
    {
        const string Text = "package a:b; interface i { @unstable(feature = x) f: func(); @unstable(feature = y) g: func(); h: func(); }";
        string Functions(WitFeatures features) => string.Join(" ", WitResolver
            .Resolve(WitSources.Of(new Text.SourceText("a.wit", Text)), features).GetValueOrThrow()!.Main.Interfaces[0].Functions);

        Assert.Equal("h", Functions(WitFeatures.None));
        Assert.Equal("f h", Functions(WitFeatures.Of("x")));
        Assert.Equal("f g h", Functions(WitFeatures.All));
    }

    [Fact]
    public void A_resource_is_the_same_definition_through_every_alias()
    {
        WitModel model = WitText.Model(
            "package a:b; interface x { resource r; } interface y { use x.{r as s}; type t = s; f: func(a: t, b: borrow<s>); }");
        WitFunction f = model.Main.Interfaces[1].Functions[0];
        TypeDef r = model.Main.Interfaces[0].Types[0];

        Assert.Same(r, Assert.IsType<OwnType>(f.Parameters[0].Type).Resource.Dealias());
        Assert.Same(r, Assert.IsType<BorrowType>(f.Parameters[1].Type).Resource.Dealias());
    }

    [Fact]
    public void Dependencies_come_first()
    {
        WitModel model = WitText.Model(
            "package a:main; interface i { use a:x/i.{t}; } package a:x { interface i { use a:y/i.{t}; } } package a:y { interface i { type t = u8; } }");
        Assert.Equal("a:y a:x a:main", string.Join(" ", model.Packages));
        Assert.Same(model.Packages[2], model.Main);
    }

    [CorpusTheory]
    [InlineData("0.2.12")]
    [InlineData("0.3")]
    public void Resolves_wasi(string version) =>
        Assert.Empty(WitResolver.Resolve(Wasi.Sources(version), WitFeatures.All).Diagnostics);
}
