using System.Diagnostics;

namespace ComponentKit.Benchmarks.Figures;

/// <summary>Samples of some work: how long it takes, and what it allocates.</summary>
internal sealed class Sample(Action work)
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
            work();
        }
        while (Stopwatch.GetElapsedTime(start) < time);
    }

    internal void Take()
    {
        long allocated = GC.GetAllocatedBytesForCurrentThread();
        long start = Stopwatch.GetTimestamp();
        work();
        _milliseconds.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        AllocatedMegabytes = (GC.GetAllocatedBytesForCurrentThread() - allocated) / 1e6;
    }
}
