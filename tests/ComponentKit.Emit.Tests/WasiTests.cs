using ComponentKit.Emit.Tests.Support;
using ComponentKit.Wit.Model;
using ComponentKit.Wit.Resolution;
using ComponentKit.Wit.Text;

namespace ComponentKit.Emit.Tests;

/// <summary>The bindings of every world of the WASI packages that come with the project.</summary>
public class WasiTests
{
    public static TheoryData<string> Worlds => new(WitLibrary.Packages
        .SelectMany(p => Load(p).Worlds.Select(w => $"{p.Namespace}:{p.Name}/{w.Name}@{p.Version}"))
        .Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Worlds))]
    public void Compiles(string name)
    {
        WitModel model = WitResolver.Resolve(
            WitSources.Of(new SourceText("a.wit", $"package cases:wasi;\nworld all {{ include {name}; }}")), WitFeatures.All).GetValueOrThrow()!;
        var options = new HostWorldOptions("Demo", "Component");

        EmitResult result = BindingEmitter.Emit(Assert.Single(model.Main.Worlds), options);

        Assert.Empty(result.Diagnostics);
        Compiler.AssertCompiles(result.Files, [options]);
    }

    private static WitPackage Load(PackageName name) =>
        WitResolver.Resolve(new WitSources(WitLibrary.Read(name), []), WitFeatures.All).GetValueOrThrow()!.Main;
}
