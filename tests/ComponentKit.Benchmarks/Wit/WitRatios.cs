using System.Globalization;
using ComponentKit.Benchmarks.Figures;
using ComponentKit.Wit.Resolution;
using ComponentKit.Wit.Text;

namespace ComponentKit.Benchmarks.Wit;

/// <summary>
/// The front end in one run: WASI 0.2.12 from text to a resolved model, docs and diagnostics included; fifty copies of it, which
/// must cost hardly more each; and the same text by the peer.
/// </summary>
internal static class WitRatios
{
    private const int Copies = 50;

    /// <summary>Prints the table.</summary>
    /// <param name="quick">Whether to take few samples, only to see that everything runs.</param>
    internal static void Print(bool quick)
    {
        if (WasiText.Read() is not { } wasi)
        {
            Console.WriteLine("wit: not measured: set COMPONENTKIT_CORPUS to the folder of the corpora");
            return;
        }

        int rounds = quick ? 5 : 60;
        string text = wasi.Merged();
        var packages = new Sample(Resolve(wasi.Packages()));
        var copies = new Sample(Resolve(wasi.Copies(Copies)));
        var merged = new Sample(Resolve(WitSources.Of(new SourceText("merged.wit", text))));
        WarmUp(quick, packages, copies, merged);
        for (int i = 0; i < rounds; i++)
        {
            packages.Take();
            if (i % 6 == 0)
            {
                copies.Take();
            }
        }

        // Ours before and behind the peer, as the machine may be busier at one of the times.
        Take(merged, rounds);
        (double? peer, string note) = WitPeer.Measure(text, rounds);
        WarmUp(quick, merged);
        Take(merged, rounds);

        double scaling = copies.Median / Copies / packages.Median;
        Line($"wit | characters | ms | MB allocated");
        Line($"WASI 0.2.12 | {wasi.Length} | {packages.Median:0.00} | {packages.AllocatedMegabytes:0.00}");
        Line($"{Copies} copies, each | {wasi.Length} | {copies.Median / Copies:0.00} | {copies.AllocatedMegabytes / Copies:0.00}");
        Line($"in one text | {text.Length} | {merged.Median:0.00} | {merged.AllocatedMegabytes:0.00}");
        Line($"each of {Copies} copies / one: {scaling:0.00}");
        Console.WriteLine(peer is { } ms
            ? string.Create(CultureInfo.InvariantCulture, $"peer/ours: {ms / merged.Median:0.0} ({ms:0.00} ms; {note})")
            : $"peer/ours: {note}");
    }

    private static Action Resolve(WitSources sources) => () =>
    {
        var result = WitResolver.Resolve(sources);
        if (!result.Diagnostics.IsEmpty)
        {
            throw new InvalidOperationException(result.Diagnostics[0].ToString());
        }
    };

    private static void WarmUp(bool quick, params Sample[] samples)
    {
        foreach (Sample sample in samples)
        {
            sample.WarmUp(TimeSpan.FromMilliseconds(quick ? 100 : 1500));
        }

        // Code compiled in the background takes its place.
        Thread.Sleep(quick ? 0 : 200);
    }

    private static void Take(Sample sample, int rounds)
    {
        for (int i = 0; i < rounds; i++)
        {
            sample.Take();
        }
    }

    private static void Line(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
