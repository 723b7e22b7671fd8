using ComponentKit.Composition.Targets;
using ComponentKit.Wit.Model;
using ComponentKit.Wit.Resolution;
using ComponentKit.Wit.Text;

namespace ComponentKit.Composition.Tests.Targets;

public class CompatibleNamesTests
{
    [Theory]
    [InlineData("wasi:io/poll@0.2.0", "wasi:io/poll@0.2.3", "wasi:io/poll@0.2.3")] // a later version
    [InlineData("wasi:io/poll@0.2.3", "wasi:io/poll@0.2.0", "wasi:io/poll@0.2.0")] // an earlier one, should it have all that is wanted
    [InlineData("wasi:io/poll@0.2.1", "wasi:io/poll@0.2.0 wasi:io/poll@0.2.10 wasi:io/poll@0.2.9", "wasi:io/poll@0.2.10")] // the latest
    [InlineData("wasi:io/poll@0.2.0", "wasi:io/poll@0.2.0 wasi:io/poll@0.2.3", "wasi:io/poll@0.2.0")] // the very one, rather
    [InlineData("a:b/c@1.0.0", "a:b/c@1.9.0", "a:b/c@1.9.0")]
    [InlineData("a:b/c@0.2.0", "a:b/c@0.3.0", null)]
    [InlineData("a:b/c@1.0.0", "a:b/c@2.0.0", null)]
    [InlineData("a:b/c@0.0.1", "a:b/c@0.0.2", null)]
    [InlineData("a:b/c@1.0.0", "a:b/c@1.0.0-rc.1", null)] // nothing stands in for a pre-release, nor does it for others
    [InlineData("a:b/c@1.0.0-rc.1", "a:b/c@1.0.0", null)]
    [InlineData("a:b/c@1.0.0-rc.1", "a:b/c@1.0.0-rc.1", "a:b/c@1.0.0-rc.1")]
    [InlineData("a:b/c@1.0.0", "a:b/c", null)]
    [InlineData("a:b/c", "a:b/c@1.0.0", null)]
    [InlineData("a:b/c@1.0.0", "a:b/d@1.0.0 a:c/c@1.0.0 b:b/c@1.0.0", null)]
    [InlineData("plain", "plain other", "plain")]
    [InlineData("plain", "other", null)]
    public void The_name_that_stands_for_another(string wanted, string offered, string? expected) =>
        Assert.Equal(expected, CompatibleNames.Find(wanted, offered.Split(' ')));

    [Theory]
    [InlineData("1.2.0", "1.4.0", true)]
    [InlineData("1.2.0", "2.0.0", false)]
    [InlineData("1.2.0-rc.1", "1.2.0-rc.2", false)]
    public void Resources_of_compatible_versions_are_one_in_signatures(string wanted, string offered, bool fits)
    {
        FunctionContract want = Contract(wanted);
        FunctionContract offer = Contract(offered) with { Interface = want.Interface };

        Assert.Equal(fits, Conformance.CheckExports("app.wasm", World(wanted), [offer]).IsEmpty);
    }

    private static FunctionContract Contract(string version) => FunctionContract.Of(World(version).Exports).Single(f => f.Name == "f");

    private static WitWorld World(string version)
    {
        var text = new SourceText("test.wit", $$"""
            package a:b@{{version}};
            interface c { resource r; f: func(r: borrow<r>) -> list<own<r>>; }
            world w { export c; }
            """);
        return WitResolver.Resolve(new WitSources([text], [])).GetValueOrThrow()!.Main.Worlds.Single();
    }
}
