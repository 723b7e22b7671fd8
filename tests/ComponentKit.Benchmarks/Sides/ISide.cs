using Guests.Bench;

namespace ComponentKit.Benchmarks.Sides;

/// <summary>One way to call the benchmark guest. Every method runs a case so many times and gives something to look at.</summary>
internal interface ISide : IDisposable
{
    long Add(int times);

    long Echo(int times, string text);

    long SumBytes(int times, byte[] bytes);

    long SumWords(int times, uint[] words);

    long EchoPoints(int times, Point[] points);

    long ImportAdd(int times);

    long ImportLog(int times);

    long Instantiate(int times);
}
