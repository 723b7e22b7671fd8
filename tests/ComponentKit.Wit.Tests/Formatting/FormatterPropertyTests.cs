using ComponentKit.Wit.Tests.Support;
using CsCheck;
using Xunit;

namespace ComponentKit.Wit.Tests.Formatting;

/// <summary>Wherever comments stand, none is lost, none documents something else, and formatting again changes nothing.</summary>
public class FormatterPropertyTests
{
    // With paths, gates and worlds, which random interfaces lack.
    private static readonly string Everything = File.ReadAllText(CaseFiles.PathOf("resolution/ok/everything.wit"));

    [Fact]
    public void Random_interfaces_with_comments() => RandomComments.In(RandomWit.Interface).Sample(AssertSameModel, iter: 150);

    [Fact]
    public void Everything_with_comments() => RandomComments.In(Gen.Const(Everything)).Sample(AssertSameModel, iter: 200);

    [Theory]
    [InlineData("package a:b@1.0.0; use c as d; @since(version = 1.0.0) interface i { use c.{d as e, f}; g: async func(a: u8, b: d) -> result<_, u8>; }")]
    [InlineData("interface i { record r { a: u8, b: tuple<u8> } variant v { a(u8), b } enum e { a } flags f { a } resource q { constructor(); } resource s {} type t = u8; }")]
    [InlineData("world w { include a:b/c with { d as e, f as g } import h: i; import j:k/l; export m: interface { n: func(); } export o: func(); } interface x {} package y:z { world q { } }")]
    public void A_comment_in_every_place(string text)
    {
        foreach (string commented in RandomComments.InEachPlaceOf(text))
        {
            Formatted.Check(commented);
        }
    }

    [Fact]
    public void White_space_between_tokens_means_nothing() => RandomWit.Interface.Sample(
        text =>
        {
            // But for the blank lines, of which these texts have none, and for the line of a comment.
            string apart = Separate(text, "\n\t");
            string close = Separate(text, " ");
            Assert.Equal(Formatted.Check(close), Formatted.Check(apart));
        },
        iter: 50);

    private static string Separate(string text, string gap)
    {
        int[] places = [.. WitComments.Places(text)];
        return string.Join(gap, places.Zip(places.Skip(1), (start, end) => text[start..end].Split("//")[0].Trim()));
    }

    private static void AssertSameModel(string text) => Assert.Equal(
        ModelText.Of(WitText.Model(text)), ModelText.Of(WitText.Model(Formatted.Check(text))));
}
