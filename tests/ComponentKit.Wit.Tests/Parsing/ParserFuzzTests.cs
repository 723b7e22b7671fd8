using ComponentKit.Wit.Diagnostics;
using ComponentKit.Wit.Resolution;
using ComponentKit.Wit.Tests.Support;
using ComponentKit.Wit.Tests.Support.Generation;
using ComponentKit.Wit.Text;
using CsCheck;
using Xunit;

namespace ComponentKit.Wit.Tests.Parsing;

/// <summary>Whatever the input, the answer is a model or diagnostics, and comes in good time.</summary>
public class ParserFuzzTests
{
    [Fact]
    public void Mutated_inputs() => Gen.Select(RandomWit.Input, Gen.Int[0, 1 << 20].Array[50]).Sample(
        (input, numbers) => InputCheck.Run(new Mutator(new Choices(numbers)).Mutate(input)),
        iter: 3000,
        print: t => RandomWit.Text(new Mutator(new Choices(t.Item2)).Mutate(t.Item1)));

    [Fact]
    public void Random_words() => Gen.Int[0, Mutator.Words.Length - 1].Array[0, 200].Sample(
        words => InputCheck.Run(string.Join(" ", words.Select(w => Mutator.Words[w]))), iter: 2000);

    [Fact]
    public void Random_characters() => Gen.String.Sample(InputCheck.Run, iter: 2000);

    [Fact]
    public void Texts_cut_off() => RandomWit.Interface.Sample(
        text =>
        {
            for (int length = 0; length < text.Length; length += 1 + (text.Length / 50))
            {
                InputCheck.Run(text[..length]);
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
    public void Comments_may_nest_deeply() => InputCheck.Run(
        string.Concat(Enumerable.Repeat("/*", 200_000)) + string.Concat(Enumerable.Repeat("*/", 200_000)) + "package a:b;");

    [Fact]
    public void Many_errors_are_cut_off() => AssertCode(DiagnosticCodes.TooManyErrors, new string('§', 1000));

    private static void AssertCode(DiagnosticDescriptor descriptor, string text) =>
        Assert.Contains(WitResolver.Resolve(WitSources.Of(new SourceText("x.wit", text))).Diagnostics, d => d.Descriptor == descriptor);
}
