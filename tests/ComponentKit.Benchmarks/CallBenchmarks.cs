using BenchmarkDotNet.Attributes;
using ComponentKit.Benchmarks.Figures;
using ComponentKit.Benchmarks.Sides;

namespace ComponentKit.Benchmarks;

/// <summary>The figures under BenchmarkDotNet, for a closer look at one of them.</summary>
[MemoryDiagnoser]
public class CallBenchmarks
{
    private const int Times = 16;

    private ISide _side = null!;
    private Figure _figure = null!;

    /// <summary>Who calls.</summary>
    [Params("ours", "floor", "peer", "dynamic")]
    public string Side { get; set; } = "";

    /// <summary>What is called.</summary>
    [ParamsSource(nameof(Names))]
    public string Name { get; set; } = "";

    /// <summary>The names of all figures.</summary>
    public static IEnumerable<string> Names => Figure.All.Select(f => f.Name);

    /// <summary>Makes the side.</summary>
    [GlobalSetup]
    public void Setup()
    {
        _figure = Figure.All.Single(f => f.Name == Name);
        _side = Side switch
        {
            "ours" => new OurSide(Program.GuestPath),
            "floor" => new FloorSide(Program.GuestPath),
            "dynamic" => new DynamicSide(Program.GuestPath),
            _ => new PeerSide(Program.GuestPath),
        };
    }

    /// <summary>Frees the side.</summary>
    [GlobalCleanup]
    public void Cleanup() => _side.Dispose();

    /// <summary>Runs the figure.</summary>
    [Benchmark(OperationsPerInvoke = Times)]
    public long Run() => _figure.Run(_side, Times);
}
