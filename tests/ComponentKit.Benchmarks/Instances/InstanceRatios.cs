using System.Diagnostics;
using System.Globalization;
using System.Text;
using ComponentKit.Runtime;
using Peer = Wasmtime.Components;

namespace ComponentKit.Benchmarks.Instances;

/// <summary>Making an instance and disposing of it: by generated bindings, by hand over the same library, by the peer.</summary>
internal static class InstanceRatios
{
    private const int Times = 500;

    private static readonly (string Name, string Text)[] Components = [("one core module", Small.OneModule), ("two core modules", Small.TwoModules)];

    /// <summary>Prints the table.</summary>
    /// <param name="quick">Whether to take few samples, only to see that everything runs.</param>
    internal static void Print(bool quick)
    {
        Console.WriteLine("instantiate and dispose | ours | floor | peer | ours/floor | bytes allocated");
        foreach (var (name, text) in Components)
        {
            Print($"{name}, on demand", text, new WasmEngineOptions(), quick);
            Print($"{name}, pooled", text, new WasmEngineOptions { Pool = new InstancePool() }, quick);
        }
    }

    private static void Print(string name, string text, WasmEngineOptions options, bool quick)
    {
        using var engine = new WasmEngine(options);
        using Component component = engine.Load(Encoding.UTF8.GetBytes(text));
        using var raw = new RawInstance(options, component);
        using var peerEngine = new Wasmtime.Engine();
        using var peerComponent = Peer.Component.FromBytes(peerEngine, WasmText.ToBinary(Encoding.UTF8.GetBytes(text), name).ToArray());
        using var linker = new Peer.ComponentLinker(peerEngine);

        Action[] sides =
        [
            () => Small.Instantiate(component).Dispose(),
            raw.Run,
            () =>
            {
                using var store = new Wasmtime.Store(peerEngine);
                linker.Instantiate(store, peerComponent).GetFunction("add");
            },
        ];
        var samples = sides.Select(_ => new List<double>()).ToArray();
        for (int i = 0; i < (quick ? 4 : 60); i++)
        {
            for (int side = 0; side < sides.Length; side++)
            {
                samples[side].Add(Time(sides[side]));
            }
        }

        // What ran before the code was compiled as well as it gets is left out.
        double[] medians = [.. samples.Select(s => s.Skip(s.Count / 2).Order().ElementAt(s.Count / 4))];
        long before = GC.GetAllocatedBytesForCurrentThread();
        sides[0]();
        long bytes = GC.GetAllocatedBytesForCurrentThread() - before;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{name} | {medians[0]:0.00} us | {medians[1]:0.00} us | {medians[2]:0.00} us | {medians[0] / medians[1]:0.00} | {bytes}"));
    }

    private static double Time(Action side)
    {
        long start = Stopwatch.GetTimestamp();
        for (int i = 0; i < Times; i++)
        {
            side();
        }

        return Stopwatch.GetElapsedTime(start).TotalMicroseconds / Times;
    }
}
