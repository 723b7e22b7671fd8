using ComponentKit.Wit.Diagnostics;
using ComponentKit.Wit.Formatting;
using ComponentKit.Wit.Tests.Support;
using ComponentKit.Wit.Text;
using CsCheck;
using Xunit;

namespace ComponentKit.Wit.Tests.Formatting;

/// <summary>Whatever the input, the answer is its canonical form or diagnostics.</summary>
public class FormatterFuzzTests
{
    private static readonly string[] Words =
    [
        "package", "interface", "world", "use", "import", "include", "with", "func", "record", "resource", "type", "list", "a:b", "x",
        "{", "}", "(", ")", "<", ">", ",", ";", ":", "->", ".", "@", "=", "/", "%x", "\"", "/*", "*/", "//", "///", "\n", "\r", "{}", "();",
    ];

    [Fact]
    public void Mutated_texts()
    {
        int accepted = 0;
        Gen.Select(RandomComments.In(RandomWit.Interface), Gen.Int[0, 1_000_000], Gen.Int[0, 5], Gen.Int[0, Words.Length - 1]).Sample(
            (text, where, length, word) =>
            {
                int start = where % text.Length;
                string mutated = text.Remove(start, Math.Min(length, text.Length - start)).Insert(start, Words[word]);
                DiagnosticResult<string?> result = WitFormatter.Format(new SourceText("test.wit", mutated));
                Assert.Equal(result.HasErrors, result.Value is null);
                if (!result.HasErrors)
                {
                    Formatted.Check(mutated);
                    Interlocked.Increment(ref accepted);
                }
            },
            iter: 500);
        Assert.NotEqual(0, accepted);
    }
}
