using ComponentKit.Testing;
using ComponentKit.Wit.Model;
using ComponentKit.Wit.Printing;
using ComponentKit.Wit.Resolution;
using ComponentKit.Wit.Tests.Support;
using CsCheck;
using Xunit;

namespace ComponentKit.Wit.Tests.Printing;

public class WitPrinterTests
{
    [Fact]
    public void Prints_everything() => Snapshot.Verify(WitPrinter.Print(WitText.Model(File.ReadAllText(CaseFiles.PathOf("resolution/ok/everything.wit")))));

    [Fact]
    public void Prints_a_world_alone() => Snapshot.Verify(
        WitPrinter.Print(WitText.Model("package a:b; interface i { f: func(); } world w { import i; export %export: func(%type: u8); }").Main.Worlds[0]));

    [Fact]
    public void An_inline_interface_from_another_package_names_its_uses_in_full() => Assert.Contains(
        "use c:d/types.{t};",
        WitPrinter.Print(WitText.Model(
            """
            package a:b;
            world w { include c:d/v; }
            package c:d {
              interface types { type t = u8; }
              world v { import inline: interface { use types.{t}; } }
            }
            """).Main),
        StringComparison.Ordinal);

    [Fact]
    public void Random_models_come_back() => RandomWit.Interface.Sample(
        text =>
        {
            WitModel model = WitText.Model(text);
            Assert.Equal(ModelText.Of(model), ModelText.Of(WitText.Model(WitPrinter.Print(model))));
        },
        iter: 200);

    public static TheoryData<string> Cases => CaseFiles.In("resolution/ok");

    [Theory]
    [MemberData(nameof(Cases))]
    public void Cases_come_back(string name) => AssertComesBack(WitText.Model(File.ReadAllText(CaseFiles.PathOf($"resolution/ok/{name}"))));

    [CorpusTheory]
    [InlineData("0.2.12")]
    [InlineData("0.3")]
    public void Wasi_comes_back(string version) =>
        AssertComesBack(WitResolver.Resolve(Wasi.Sources(version), WitFeatures.All).GetValueOrThrow()!);

    // The order of packages that do not depend on each other is that of the text.
    private static void AssertComesBack(WitModel model) => Assert.Equal(
        Sorted(ModelText.Of(model)), Sorted(ModelText.Of(WitText.Model(WitPrinter.Print(model)))));

    private static string Sorted(string text) => string.Join("\npackage ", text.Split("\npackage ").Select(p => p.Trim()).Order(StringComparer.Ordinal));
}
