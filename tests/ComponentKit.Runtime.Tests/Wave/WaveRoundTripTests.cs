using ComponentKit.Runtime.Wave;
using ComponentKit.Wit.Model;
using ComponentKit.Wit.Text;
using CsCheck;
using Xunit;

namespace ComponentKit.Runtime.Tests.Wave;

public class WaveRoundTripTests
{
    private static readonly string[] Pieces =
    [
        "some(", "ok", "err(", "none", "{", "}", "[", "]", "(", ")", ",", ":", "x", "%", "1", "-", "\"", "\"\"\"", "'", "\\", "\\u{", "\n", " ", "\uD800",
    ];

    public static TheoryData<string> Types => [.. WaveTypes.All];

    [Theory]
    [MemberData(nameof(Types))]
    public void Values_come_back(string type)
    {
        WitType wit = WaveTypes.Type(type);
        new RandomValue().Visit(wit).Sample(
            value => Assert.Equal(value, WaveParser.ParseValue(new SourceText("value", WaveWriter.Write(value, wit)), wit).GetValueOrThrow()),
            iter: 300);
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void Any_text_gives_a_value_or_one_diagnostic(string type)
    {
        WitType wit = WaveTypes.Type(type);
        Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i])
            .List[0, 10]
            .Sample(
                parts =>
                {
                    var result = WaveParser.ParseValue(new SourceText("value", string.Concat(parts)), wit);
                    Assert.Equal(result.Value is null ? 1 : 0, result.Diagnostics.Length);
                },
                iter: 300);
    }
}
