using ComponentKit.Composition.Merging;
using ComponentKit.Wit.Diagnostics;
using ComponentKit.Wit.Model;
using ComponentKit.Wit.Printing;
using ComponentKit.Wit.Resolution;
using ComponentKit.Wit.Text;

namespace ComponentKit.Composition.Tests;

public class MergerTests
{
    [Fact]
    public void What_both_have_is_there_once_and_the_rest_is_added()
    {
        DiagnosticResult<WitModel?> merged = Merge(
            "package a:b; interface i { resource r { f: func(); } g: func(r: r); }",
            "package a:b; interface i { resource r { f: func(); } h: func() -> r; } interface j { use i.{r}; }");

        Assert.Empty(merged.Diagnostics);
        Assert.Equal(
            """
            package a:b;

            interface i {
              resource r {
                f: func();
              }

              g: func(r: r);

              h: func() -> r;
            }

            interface j {
              use i.{r};
            }

            """,
            WitPrinter.Print(merged.Value!.Main).Replace("borrow<r>", "r", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("record t { x: u8 }", "record t { x: u16 }", "the type `t`")]
    [InlineData("f: func();", "f: func(x: u8);", "one form is func(), the other func(x: u8)")]
    [InlineData("type t = u8;", "resource t;", "the type `t`")]
    public void What_differs_is_told(string one, string other, string message)
    {
        Diagnostic diagnostic = Assert.Single(Merge($"package a:b; interface i {{ {one} }}", $"package a:b; interface i {{ {other} }}").Diagnostics);
        Assert.Equal("CK5450", diagnostic.Code);
        Assert.Contains(message, diagnostic.Message, StringComparison.Ordinal);
    }

    private static DiagnosticResult<WitModel?> Merge(string into, string from) => WitMerger.Merge(Model(into), Model(from));

    private static WitModel Model(string text) => WitResolver.Resolve(WitSources.Of(new SourceText("a.wit", text))).GetValueOrThrow()!;
}
