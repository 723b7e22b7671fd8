using System.Text;
using ComponentKit.Wit.Resolution;
using ComponentKit.Wit.Tests.Support;
using ComponentKit.Wit.Tests.Support.Generation;
using ComponentKit.Wit.Text;

namespace ComponentKit.Wit.Tests.Fuzz;

/// <summary>Makes an input of every seed: generated, taken from files, changed, or no WIT at all.</summary>
internal sealed class FuzzInputs
{
    // Larger files only make the others wait.
    private const int MaxLength = 100_000;

    private readonly List<string> _texts = [.. Files(CaseFiles.PathOf("."))];

    public FuzzInputs()
    {
        if (Testing.Corpus.Root is { } corpus)
        {
            _texts.AddRange(Files(corpus));
        }
    }

    /// <summary>The input of a seed; always the same while the corpus is.</summary>
    public WitSources Make(int seed)
    {
        var random = new Random(seed);
        var choices = new Choices(Numbers(random, 400));
        var mutator = new Mutator(choices);
        switch (seed % 16)
        {
            case 0:
                return Generate(random);
            case < 6:
                return mutator.Mutate(Generate(random));
            case < 11:
                return Of(mutator.Mutate(choices.Of(_texts)));
            case 11:
                return Of(mutator.Mutate(Splice(choices.Of(_texts), choices.Of(_texts), random)));
            case 12:
                return Of(string.Join(choices.Of(["", " "]), Enumerable.Range(0, random.Next(300)).Select(_ => Mutator.Words[random.Next(Mutator.Words.Length)])));
            case 13:
                return Of(new string([.. Enumerable.Range(0, random.Next(500)).Select(_ => (char)random.Next(random.Next(2) == 0 ? 128 : 0x10000))]));
            default:
                return Of(Encoding.UTF8.GetString(FlipBytes(Encoding.UTF8.GetBytes(choices.Of(_texts)), random)));
        }
    }

    private static WitSources Of(string text) => WitSources.Of(new SourceText("fuzz.wit", text));

    private static WitSources Generate(Random random) => InputGenerator.Generate(Numbers(random, random.Next(1, 4000)));

    private static int[] Numbers(Random random, int count) => [.. Enumerable.Range(0, count).Select(_ => random.Next())];

    private static string Splice(string first, string second, Random random) =>
        first[..random.Next(first.Length + 1)] + second[random.Next(second.Length + 1)..];

    private static byte[] FlipBytes(byte[] bytes, Random random)
    {
        for (int i = random.Next(1, 20); i > 0 && bytes.Length > 0; i--)
        {
            bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
        }

        return bytes;
    }

    private static IEnumerable<string> Files(string folder) => Directory.GetFiles(folder, "*.wit", SearchOption.AllDirectories)
        .Order(StringComparer.Ordinal)
        .Select(path => File.ReadAllText(path))
        .Where(text => text.Length is > 0 and < MaxLength);
}
