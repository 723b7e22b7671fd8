using System.Diagnostics;
using System.Globalization;
using ComponentKit.Wit.Resolution;
using ComponentKit.Wit.Tests.Support;
using Xunit;
using Xunit.Abstractions;

namespace ComponentKit.Wit.Tests.Fuzz;

/// <summary>
/// Fuzzes lexer, parser, resolver and printer. It takes a few seconds; a person sets <c>COMPONENTKIT_FUZZ_SECONDS</c> for more,
/// and <c>COMPONENTKIT_FUZZ_SEED</c> to see one input again.
/// </summary>
public class FuzzTests(ITestOutputHelper output)
{
    [Fact]
    public void No_input_throws_or_hangs()
    {
        var inputs = new FuzzInputs();
        TimeSpan time = TimeSpan.FromSeconds(Variable("COMPONENTKIT_FUZZ_SECONDS") ?? 3);

        // Without variables the run is always the same: what it finds, a change has caused.
        int first = Variable("COMPONENTKIT_FUZZ_SEED") ?? (Variable("COMPONENTKIT_FUZZ_SECONDS") is null ? 1 : Random.Shared.Next(int.MaxValue / 2));

        // A stack overflow ends the process without a word: then this file has the seed.
        string note = Path.Combine(Path.GetTempPath(), "componentkit-fuzz-seed.txt");
        long start = Stopwatch.GetTimestamp();
        int count = 0;
        long characters = 0;
        for (; count == 0 || Stopwatch.GetElapsedTime(start) < time; count++)
        {
            int seed = first + count;
            File.WriteAllText(note, seed.ToString(CultureInfo.InvariantCulture));
            WitSources input = inputs.Make(seed);
            characters += RandomWit.Text(input).Length;
            if (FuzzRun.FindFault(input) is { } fault)
            {
                WitSources small = Minimizer.Minimize(input, smaller => FuzzRun.FindFault(smaller) == fault);
                Assert.Fail($"COMPONENTKIT_FUZZ_SEED={seed} {fault}\n{RandomWit.Text(small)}");
            }
        }

        File.Delete(note);
        output.WriteLine($"{count} inputs with {characters} characters from seed {first} on");
    }

    [Fact]
    public void A_fault_is_shown_by_a_small_text()
    {
        WitSources small = Minimizer.Minimize(
            new FuzzInputs().Make(0), input => RandomWit.Text(input).Contains("package", StringComparison.Ordinal));
        Assert.Equal("// 0-0.wit\npackage\n", RandomWit.Text(small));
    }

    private static int? Variable(string name) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out int value) ? value : null;
}
