using System.Diagnostics;
using ComponentKit.Wit.Resolution;

namespace ComponentKit.Benchmarks.Wit;

/// <summary>Samples of the way from text to a resolved model.</summary>
internal sealed class WitSample(WitSources sources)
{
    private readonly List<double> _milliseconds = [];

    internal double Median => _milliseconds.Order().ElementAt(_milliseconds.Count / 2);

    internal double AllocatedMegabytes { get; private set; }

    /// <summary>Runs without taking samples until the code is compiled as well as it gets.</summary>
    internal void WarmUp(TimeSpan time)
    {
        long start = Stopwatch.GetTimestamp();
        do
        {
            Run();
        }
        while (Stopwatch.GetElapsedTime(start) < time);
    }

    internal void Take()
    {
        long allocated = GC.GetAllocatedBytesForCurrentThread();
        long start = Stopwatch.GetTimestamp();
        Run();
        _milliseconds.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        AllocatedMegabytes = (GC.GetAllocatedBytesForCurrentThread() - allocated) / 1e6;
    }

    private void Run()
    {
        var result = WitResolver.Resolve(sources);
        if (!result.Diagnostics.IsEmpty)
        {
            throw new InvalidOperationException(result.Diagnostics[0].ToString());
        }
    }
}
