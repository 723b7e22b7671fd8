using System.Globalization;
using ComponentKit.Benchmarks.Sides;

namespace ComponentKit.Benchmarks.Figures;

/// <summary>Measures all figures on all sides in one run, so that they can be compared as ratios.</summary>
/// <remarks>Samples of the sides alternate: what disturbs the machine disturbs all of them.</remarks>
internal static class Ratios
{
    /// <summary>Prints the table.</summary>
    /// <param name="path">The benchmark guest.</param>
    /// <param name="quick">Whether to take few samples, only to see that everything runs.</param>
    internal static void Print(string path, bool quick)
    {
        int rounds = quick ? 3 : 21;
        TimeSpan warmUp = TimeSpan.FromMilliseconds(quick ? 50 : 300);
        using var ours = new OurSide(path);
        using var floor = new FloorSide(path);
        using var peer = new PeerSide(path);
        using var dynamic = new DynamicSide(path);

        Console.WriteLine("name | ours | floor | peer | ours without bindings | ours/floor | peer/ours | without bindings/peer");
        var allocations = new List<string>();
        foreach (Figure figure in Figure.All)
        {
            CheckAgreement(figure, ours, floor, peer, dynamic);
            Measurement[] sides = [new(figure, ours), new(figure, floor), new(figure, peer), new(figure, dynamic)];
            foreach (Measurement side in sides)
            {
                side.WarmUp(warmUp);
            }

            // Code compiled in the background takes its place.
            Thread.Sleep(quick ? 0 : 150);
            foreach (Measurement side in sides)
            {
                side.WarmUp(warmUp / 3);
            }

            for (int i = 0; i < rounds; i++)
            {
                foreach (Measurement side in sides)
                {
                    side.Sample();
                }
            }

            double[] times = [.. sides.Select(s => s.Median)];
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{figure.Name} | {Time(times[0])} | {Time(times[1])} | {Time(times[2])} | {Time(times[3])} | {times[0] / times[1]:0.00} | {times[2] / times[0]:0.0} | {times[3] / times[2]:0.00}"));
            allocations.Add(string.Create(
                CultureInfo.InvariantCulture,
                $"{figure.Name} | {sides[0].AllocatedBytes:0.#} | {sides[1].AllocatedBytes:0.#} | {sides[2].AllocatedBytes:0.#} | {sides[3].AllocatedBytes:0.#}"));
        }

        Console.WriteLine();
        Console.WriteLine("bytes allocated | ours | floor | peer | ours without bindings");
        allocations.ForEach(Console.WriteLine);
    }

    // A side that is fast because it does something else would be no use.
    private static void CheckAgreement(Figure figure, params ISide[] sides)
    {
        long[] results = [.. sides.Select(s => figure.Run(s, 3))];
        if (results.Distinct().Count() != 1)
        {
            throw new InvalidOperationException($"the sides disagree on `{figure.Name}`: {string.Join(", ", results)}");
        }
    }

    private static string Time(double nanoseconds) => nanoseconds switch
    {
        < 1e3 => string.Create(CultureInfo.InvariantCulture, $"{nanoseconds:0.0} ns"),
        < 1e6 => string.Create(CultureInfo.InvariantCulture, $"{nanoseconds / 1e3:0.00} us"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{nanoseconds / 1e6:0.00} ms"),
    };
}
