using System.Diagnostics;
using System.Globalization;
using ComponentKit.Runtime;
using ComponentKit.Runtime.Engine;
using ComponentKit.Runtime.Instances;
using Guests.Sampler;
using Xunit;
using Xunit.Abstractions;

namespace ComponentKit.Integration.Tests.Guests;

/// <summary>
/// Instances come and go, and nothing stays: <c>COMPONENTKIT_CYCLES=1000000</c> makes it a million instances, which should run in
/// a process of its own (<c>--filter CycleTests</c>).
/// </summary>
[Collection(nameof(CycleTests))]
[CollectionDefinition(nameof(CycleTests), DisableParallelization = true)]
public sealed class CycleTests(ITestOutputHelper output)
{
    private const int DefaultCycles = 5_000;
    private const int Checkpoints = 20;
    private const int Million = 1_000_000;

    private static readonly int Cycles = Environment.GetEnvironmentVariable("COMPONENTKIT_CYCLES") is { } text
        ? int.Parse(text, CultureInfo.InvariantCulture)
        : DefaultCycles;

    // In a short run, beside other tests, what the process needs besides weighs more; anything that an instance leaves would be far beyond that too.
    private static readonly double Tolerance = Cycles >= Million ? 0.05 : 0.15;

    private readonly string[] _words = ["instances", "come", "and", "go"];

    /// <summary>Instantiate, call, dispose: with imports, lists, resources that are forgotten, traps, and engines of two kinds.</summary>
    [Fact]
    public void Nothing_stays_of_instances_that_come_and_go()
    {
        (long stores, long handles) = (StoreHandle.OpenCount, InstanceResources.OpenHandles);
        using var engine = new WasmEngine();
        using var watched = new WasmEngine(new WasmEngineOptions { CanInterrupt = true, CallTimeout = TimeSpan.FromMinutes(1), Fuel = ulong.MaxValue });
        using Component component = engine.Load(Sampler.PathOf("c"));
        using Component watchedComponent = watched.Load(Sampler.PathOf("c"));

        Run(Cycles / 5);
        long settled = ResidentBytes();
        long start = Stopwatch.GetTimestamp();
        List<long> resident = [];
        for (int i = 0; i < Checkpoints; i++)
        {
            Run(Cycles / Checkpoints);
            resident.Add(ResidentBytes());
        }

        TimeSpan time = Stopwatch.GetElapsedTime(start);
        output.WriteLine(
            $"{Cycles} cycles in {time.TotalSeconds:0.0} s, {time.TotalMicroseconds / Cycles:0.0} µs each; resident KiB after warm-up "
            + $"{settled >> 10}, then {string.Join(' ', resident.Select(r => r >> 10))}");
        Assert.InRange(resident.Max(), 0, (long)(settled * (1 + Tolerance)));
        Assert.InRange(StoreHandle.OpenCount, 0, stores);
        Assert.InRange(InstanceResources.OpenHandles, 0, handles);

        void Run(int count)
        {
            for (int i = 0; i < count; i++)
            {
                Cycle(i % 2 == 0 ? component : watchedComponent, isFatal: i % 50 == 0);
            }
        }
    }

    private void Cycle(Component component, bool isFatal)
    {
        // One value ends before its instance, one after it, and one is forgotten.
        Counter late;
        using (Sampler sampler = Sampler.Instantiate(component, new SamplerHost { NamesToGive = _words }))
        {
            Assert.Equal(_words, sampler.Values.EchoWords(_words));
            sampler.GreetAll();
            late = new Counter(sampler.Counters, 1);
            using var early = new Counter(sampler.Counters, 2);
            var forgotten = new Counter(sampler.Counters, 3);
            Assert.Equal(6u, sampler.Counters.Sum([early, late, forgotten]));
            if (isFatal)
            {
                Assert.Throws<TrapException>(sampler.Fail);
            }
        }

        late.Dispose();
    }

    private static long ResidentBytes()
    {
        for (int i = 0; i < 2; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        return Environment.WorkingSet;
    }
}
