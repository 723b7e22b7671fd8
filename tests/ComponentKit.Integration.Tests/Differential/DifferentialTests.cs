using System.Diagnostics;
using System.Globalization;
using System.Text;
using ComponentKit.Binary.Validation;
using ComponentKit.Integration.Tests.Differential.Inputs;
using ComponentKit.Integration.Tests.Differential.Oracle;
using ComponentKit.Testing;
using Xunit;
using Xunit.Abstractions;

namespace ComponentKit.Integration.Tests.Differential;

/// <summary>
/// Holds our validation of components against the engine's. It takes some seconds; a person sets <c>COMPONENTKIT_FUZZ_SECONDS</c> for
/// more inputs, other ones each time, and <c>COMPONENTKIT_FUZZ_SEED</c> for those from one number on.
/// <c>COMPONENTKIT_FUZZ_SEEDS</c> names a folder with further components to start from.
/// </summary>
public sealed class DifferentialTests(ITestOutputHelper output)
{
    private const int CountOfShortRun = 40_000;

    [Fact]
    public void No_component_is_judged_differently()
    {
        int? seconds = Variable("COMPONENTKIT_FUZZ_SECONDS");
        int? seed = Variable("COMPONENTKIT_FUZZ_SEED");

        // Without variables the run is always the same: what it finds, a change has caused.
        bool isShort = seconds is null && seed is null;
        var seeds = new SeedSet(isShort ? SeedFiles.Own() : SeedFiles.Own().Concat(SeedFiles.Others()));
        using var run = new DifferentialRun(new InputMaker(seeds));
        int first = seed ?? (isShort ? 1 : Random.Shared.Next(int.MaxValue / 2));
        long start = Stopwatch.GetTimestamp();
        run.Run(first, count => isShort ? count < CountOfShortRun : count == 0 || Stopwatch.GetElapsedTime(start).TotalSeconds < (seconds ?? 0));
        output.WriteLine($"{run.Count} inputs from {seeds.Components.Count} seeds, from number {first} on, in {Stopwatch.GetElapsedTime(start).TotalSeconds:0} s");
        AssertNothingNew(run);
    }

    [Fact]
    public void Known_differences_are_still_there()
    {
        using var plain = new Judge(ComponentFeatures.Default);
        using var gated = new Judge(ComponentFeatures.Default | ComponentOracle.Switchable);
        string[] mended =
        [
            .. KnownDifferences.All
                .Where(known => plain.Compare(known.Value)?.Reason != known.Key && gated.Compare(known.Value)?.Reason != known.Key)
                .Select(known => $"{known.Key}; take it off the list"),
        ];
        Assert.True(mended.Length == 0, string.Join("\n", mended));
    }

    [CorpusFact]
    public void No_component_of_the_corpus_is_judged_differently()
    {
        using var judge = new Judge(ComponentFeatures.Default);
        string[] reasons =
        [
            .. SeedFiles.Others().Where(c => c.Length > 4 && c[4] == 0x0d)
                .Select(c => judge.Compare(c)?.Reason)
                .OfType<string>()
                .Distinct()
                .Where(reason => !KnownDifferences.All.ContainsKey(reason)),
        ];
        Assert.Empty(reasons);
    }

    [Fact]
    public void Compiling_finds_what_validating_finds()
    {
        using var oracle = new ComponentOracle(ComponentFeatures.Default);
        using var judge = new Judge(ComponentFeatures.Default);

        // The bodies of core modules are validated when they are compiled only.
        foreach (byte[] component in SeedFiles.Own().Where(c => c[4] == 0x0d && judge.Ours(c)?.Descriptor != ValidationDiagnostics.InvalidCoreModule))
        {
            OracleVerdict compiled = oracle.Compile(component);
            OracleVerdict validated = oracle.Validate(component);
            Assert.True(
                validated.IsValid == compiled.IsValid || (validated.IsValid && (compiled.Error!.Contains("not supported", StringComparison.Ordinal) || compiled.Error.Contains("not implemented", StringComparison.Ordinal))),
                $"compiling: {compiled.Error}; validating: {validated.Error}");
        }
    }

    private static void AssertNothingNew(DifferentialRun run)
    {
        var text = new StringBuilder();
        foreach (Finding finding in run.Findings.Where(f => !KnownDifferences.All.ContainsKey(f.Reason)))
        {
            string hex = Convert.ToHexStringLower(run.Minimize(finding));
            text.Append(CultureInfo.InvariantCulture, $"{finding.Reason}\n{hex}\n# COMPONENTKIT_FUZZ_SEED={finding.Number}, {finding.Count} times\n\n");
        }

        Assert.True(text.Length == 0, "differences that are not known:\n" + text);
    }

    private static int? Variable(string name) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out int value) ? value : null;
}
