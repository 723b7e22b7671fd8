using System.Diagnostics;
using ComponentKit.Benchmarks.Sides;

namespace ComponentKit.Benchmarks.Figures;

/// <summary>One figure on one side: samples of the time and the memory that a single run takes.</summary>
internal sealed class Measurement(Figure figure, ISide side)
{
    private const double SampleNanoseconds = 10e6;

    private readonly List<double> _samples = [];
    private int _times = 1;

    /// <summary>The median time of one run in nanoseconds.</summary>
    internal double Median => _samples.Order().ElementAt(_samples.Count / 2);

    /// <summary>Bytes that one run allocates on the collector's heap.</summary>
    internal double AllocatedBytes { get; private set; }

    /// <summary>Runs until the code is compiled as well as it gets, and finds out how many runs make a sample.</summary>
    internal void WarmUp(TimeSpan time)
    {
        long start = Stopwatch.GetTimestamp();
        do
        {
            double nanoseconds = Time();
            double wanted = SampleNanoseconds / Math.Max(nanoseconds, 0.3);
            _times = (int)Math.Clamp(wanted, 1, Math.Min(_times * 20.0, int.MaxValue));
        }
        while (Stopwatch.GetElapsedTime(start) < time);
    }

    /// <summary>Takes one sample.</summary>
    internal void Sample()
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        _samples.Add(Time());
        AllocatedBytes = (double)(GC.GetAllocatedBytesForCurrentThread() - before) / _times;
    }

    private double Time()
    {
        long start = Stopwatch.GetTimestamp();
        figure.Run(side, _times);
        return Stopwatch.GetElapsedTime(start).TotalNanoseconds / _times;
    }
}
