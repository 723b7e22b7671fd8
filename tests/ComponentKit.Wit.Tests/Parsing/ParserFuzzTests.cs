using System.Diagnostics;
using System.Text;
using ComponentKit.Wit.Diagnostics;
using ComponentKit.Wit.Resolution;
using ComponentKit.Wit.Tests.Support;
using ComponentKit.Wit.Text;
using CsCheck;
using Xunit;

namespace ComponentKit.Wit.Tests.Parsing;

/// <summary>Whatever the input, the answer is a model or diagnostics, and comes in good time.</summary>
public class ParserFuzzTests
{
    private static readonly string[] Words =
    [
        "package", "interface", "world", "use", "import", "export", "func", "record", "variant", "resource", "type", "list", "a:b", "x",
        "{", "}", "(", ")", "<", ">", ",", ";", ":", "->", ".", "@", "=", "/", "%", "1.0.0", "3", "\"", "/*", "*/", "//", "///", "\n", "é", "\u202E", "\0", "\ud800", "_",
    ];

    [Fact]
    public void Mutated_texts() => Gen.Select(RandomWit.Interface, Gen.Int[0, 1_000_000], Gen.Int[0, 30], Gen.Int[0, Words.Length - 1]).Sample(
        (text, where, length, word) =>
        {
            int start = where % text.Length;
            string mutated = text.Remove(start, Math.Min(length, text.Length - start)).Insert(start, Words[word]);
            Check(mutated);
        },
        iter: 1000);

    [Fact]
    public void Random_words() => Gen.Int[0, Words.Length - 1].Array[0, 200].Sample(
        words => Check(string.Join(" ", words.Select(w => Words[w]))), iter: 2000);

    [Fact]
    public void Random_characters() => Gen.String.Sample(Check, iter: 2000);

    [Fact]
    public void Texts_cut_off() => RandomWit.Interface.Sample(
        text =>
        {
            for (int length = 0; length < text.Length; length += 1 + (text.Length / 50))
            {
                Check(text[..length]);
            }
        },
        iter: 20);

    [Theory]
    [InlineData("list<")]
    [InlineData("tuple<u8, ")]
    [InlineData("result<_, ")]
    public void Types_nested_too_deeply_are_reported(string open)
    {
        AssertCode(DiagnosticCodes.NestingTooDeep, $"package a:b; interface i {{ type t = {string.Concat(Enumerable.Repeat(open, 200_000))}");

        // The limit is not met by what other tools accept.
        string deep = string.Concat(Enumerable.Repeat(open, 98)) + "u8" + new string('>', 98);
        Assert.Empty(WitText.Resolve($"package a:b; interface i {{ type t = {deep}; }}").Diagnostics);
    }

    [Fact]
    public void Brackets_nested_too_deeply_are_reported() =>
        AssertCode(DiagnosticCodes.NestingTooDeep, string.Concat(Enumerable.Repeat("package a:b {", 100_000)));

    [Fact]
    public void Comments_may_nest_deeply() => Check(
        string.Concat(Enumerable.Repeat("/*", 200_000)) + string.Concat(Enumerable.Repeat("*/", 200_000)) + "package a:b;");

    [Theory]
    [InlineData("§ ")]
    [InlineData("} ")]
    [InlineData("interface x ")]
    [InlineData("interface x { } ")]
    [InlineData("/*")]
    [InlineData("a-b: func(); ")]
    [InlineData("\u0001")]
    [InlineData("@since(version = 1.0.0) ")]
    public void Ten_megabytes_of_noise_take_seconds_at_most(string noise)
    {
        var text = new StringBuilder();
        while (text.Length < 10_000_000)
        {
            text.Append(noise);
        }

        var watch = Stopwatch.StartNew();
        Assert.NotEmpty(WitText.Resolve(text.ToString()).Diagnostics);

        // Linear work takes about a second; anything worse takes hours.
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 60);
    }

    [Fact]
    public void Many_errors_are_cut_off() => AssertCode(DiagnosticCodes.TooManyErrors, new string('§', 1000));

    private static void Check(string text)
    {
        DiagnosticResult<Model.WitModel?> result = WitText.Resolve(text);
        Assert.Equal(result.HasErrors, result.Value is null);
        foreach (Diagnostic diagnostic in result.Diagnostics)
        {
            var location = Assert.IsType<DiagnosticLocation.InText>(diagnostic.Location);
            Assert.InRange(location.Span.End, 0, location.Source.Content.Length);
            Assert.NotEmpty(DiagnosticRenderer.ToText(diagnostic));
        }
    }

    private static void AssertCode(DiagnosticDescriptor descriptor, string text) =>
        Assert.Contains(WitResolver.Resolve(WitSources.Of(new SourceText("x.wit", text))).Diagnostics, d => d.Descriptor == descriptor);
}
