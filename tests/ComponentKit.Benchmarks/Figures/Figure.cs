using ComponentKit.Benchmarks.Sides;

namespace ComponentKit.Benchmarks.Figures;

/// <summary>One case that all sides run.</summary>
/// <param name="Name">The name in the table.</param>
/// <param name="Run">Runs the case so many times on a side.</param>
internal sealed record Figure(string Name, Func<ISide, int, long> Run)
{
    /// <summary>All figures.</summary>
    internal static IReadOnlyList<Figure> All { get; } = Create();

    private static Figure[] Create()
    {
        const string text16 = "0123456789abcdef";
        string text4096 = new('x', 4096);
        var bytes = new byte[1 << 20];
        new Random(1).NextBytes(bytes);
        uint[] words = [.. Enumerable.Range(0, 100_000).Select(i => (uint)i)];
        Guests.Bench.Point[] points = [.. Enumerable.Range(0, 1000).Select(i => new Guests.Bench.Point(i, i * 2, $"point-{i:000000}"))];
        return
        [
            new("add(u32, u32)", (side, times) => side.Add(times)),
            new("echo 16 B string", (side, times) => side.Echo(times, text16)),
            new("echo 4 KiB string", (side, times) => side.Echo(times, text4096)),
            new("sum 1 MiB list<u8>", (side, times) => side.SumBytes(times, bytes)),
            new("sum 100k list<u32>", (side, times) => side.SumWords(times, words)),
            new("echo 1000 records", (side, times) => side.EchoPoints(times, points)),
            new("import add", (side, times) => side.ImportAdd(times)),
            new("import 16 B string", (side, times) => side.ImportLog(times)),
            new("instantiate", (side, times) => side.Instantiate(times)),
        ];
    }
}
