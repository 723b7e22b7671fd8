using ComponentKit.Testing;
using ComponentKit.Wit.Json;
using ComponentKit.Wit.Resolution;
using ComponentKit.Wit.Tests.Support;
using ComponentKit.Wit.Text;
using Xunit;

namespace ComponentKit.Wit.Tests.Json;

public class WitJsonTests
{
    [Fact]
    public void Everything() => Verify("everything.wit");

    [Fact]
    public void What_an_include_copies() => Verify("include-copies.wit");

    [Fact]
    public void An_empty_package() =>
        Assert.Equal(
            """{"worlds":[],"interfaces":[],"types":[],"packages":[{"name":"a:b","interfaces":{},"worlds":{}}]}""",
            Compact("package a:b;"));

    [Fact]
    public void Text_is_escaped() =>
        Assert.Contains("""{"contents":"a \" b \\ c\ttab ☃"}""", Compact("/// a \" b \\ c\ttab ☃\npackage a:b;"), StringComparison.Ordinal);

    // Left out with the function, the type without a name stays: other tools number it too.
    [Fact]
    public void Numbers_do_not_depend_on_features_alone()
    {
        const string Text = "package a:b; interface i { @unstable(feature = x) f: func() -> list<u8>; g: func() -> option<u8>; }";
        var model = WitResolver.Resolve(WitSources.Of(new SourceText("a.wit", Text))).GetValueOrThrow()!;
        Assert.Contains("\"result\": 1", WitJson.Write(model), StringComparison.Ordinal);
    }

    private static string Compact(string text) => System.Text.RegularExpressions.Regex.Replace(WitJson.Write(WitText.Model(text)), @"\n\s*|(?<="":) ", "");

    private static void Verify(string name, [System.Runtime.CompilerServices.CallerMemberName] string method = "") =>
        Snapshot.Verify(WitJson.Write(WitText.Model(File.ReadAllText(CaseFiles.PathOf($"resolution/ok/{name}")))), "json", method: method);
}
