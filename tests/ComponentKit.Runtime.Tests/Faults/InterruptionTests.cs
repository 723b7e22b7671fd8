using System.Diagnostics;
using ComponentKit.Runtime.Tests.Support;
using Xunit;

namespace ComponentKit.Runtime.Tests.Faults;

/// <summary>Guests that run too long are stopped: by fuel, by time, by a token.</summary>
public sealed class InterruptionTests
{
    private const string Looping =
        """
        (core module $m
          (func (export "spin") (loop $again (br $again)))
          (func (export "count") (param $n i32) (result i32)
            (loop $again
              (br_if $again (local.tee $n (i32.sub (local.get $n) (i32.const 1)))))
            (local.get $n)))
        (core instance $i (instantiate $m))
        (func (export "spin") (canon lift (core func $i "spin")))
        (func (export "count") (param "n" u32) (result u32) (canon lift (core func $i "count")))
        """;

    private static readonly WasmEngineOptions Interruptible = new() { CanInterrupt = true };

    [Fact]
    public void A_guest_without_fuel_traps()
    {
        using var engine = new WasmEngine(new WasmEngineOptions { Fuel = 100_000 });
        using var component = TestComponent.Create(Looping, engine: engine);

        var trap = Assert.Throws<TrapException>(() => component.Call("spin"));

        Assert.Equal("out of fuel", trap.Reason);
        Assert.Equal("spin", trap.Export);
    }

    [Fact]
    public void Fuel_is_told_and_can_be_given()
    {
        using var engine = new WasmEngine(new WasmEngineOptions { Fuel = 1_000 });
        using var component = TestComponent.Create(Looping, engine: engine);
        Assert.InRange(component.Instance.Fuel, 900u, 1_000u);

        component.Call("count", Value.Int(50));
        ulong left = component.Instance.Fuel;
        Assert.InRange(left, 1u, 900u);

        component.Instance.Fuel = 1_000_000;
        component.Call("count", Value.Int(10_000));
        Assert.InRange(component.Instance.Fuel, 900_000u, 999_999u);
    }

    [Fact]
    public void Fuel_needs_an_engine_that_counts_it()
    {
        using var component = TestComponent.Create(Looping);

        var exception = Assert.Throws<InvalidOperationException>(() => component.Instance.Fuel);

        Assert.Contains("WasmEngineOptions.Fuel", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_call_that_takes_too_long_is_stopped()
    {
        using var engine = new WasmEngine(Interruptible);
        using var component = TestComponent.Create(Looping, engine: engine);
        component.Instance.CallTimeout = TimeSpan.FromMilliseconds(50);

        long start = Stopwatch.GetTimestamp();
        Assert.Throws<TimeoutException>(() => component.Call("spin"));

        // The upper bound is for machines that are busy with other things.
        Assert.InRange(Stopwatch.GetElapsedTime(start).TotalMilliseconds, 50, 5_000);
        Assert.Throws<InvalidOperationException>(() => component.Call("spin"));
    }

    [Fact]
    public void Each_call_has_its_own_time()
    {
        using var engine = new WasmEngine(Interruptible with { CallTimeout = TimeSpan.FromSeconds(30) });
        using var component = TestComponent.Create(Looping, engine: engine);
        for (int i = 0; i < 3; i++)
        {
            Assert.Equal(Value.Int(0), component.Call("count", Value.Int(100_000)));
        }
    }

    [Fact]
    public void A_start_function_that_takes_too_long_is_stopped()
    {
        using var engine = new WasmEngine(Interruptible with { CallTimeout = TimeSpan.FromMilliseconds(20) });

        Assert.Throws<TimeoutException>(() => TestComponent.Create(
            "(core module $m (func $start (loop $again (br $again))) (start $start)) (core instance (instantiate $m))", engine: engine));
    }

    [Fact]
    public void A_cancelled_call_is_stopped()
    {
        using var engine = new WasmEngine(Interruptible);
        using var component = TestComponent.Create(Looping, engine: engine);
        using var source = new CancellationTokenSource(TimeSpan.FromMilliseconds(20));
        component.Instance.CancellationToken = source.Token;

        var exception = Assert.Throws<OperationCanceledException>(() => component.Call("spin"));

        Assert.Equal(source.Token, exception.CancellationToken);
    }

    [Fact]
    public void A_call_that_is_cancelled_before_it_starts_leaves_the_instance_good()
    {
        using var engine = new WasmEngine(Interruptible);
        using var component = TestComponent.Create(Looping, engine: engine);
        component.Instance.CancellationToken = new CancellationToken(canceled: true);
        Assert.Throws<OperationCanceledException>(() => component.Call("count", Value.Int(1)));

        component.Instance.CancellationToken = default;
        Assert.Equal(Value.Int(0), component.Call("count", Value.Int(1)));
    }

    [Fact]
    public async Task Other_instances_run_on()
    {
        using var engine = new WasmEngine(Interruptible);
        using var looping = TestComponent.Create(Looping, engine: engine);
        using var other = TestComponent.Create(Looping, engine: engine);
        looping.Instance.CallTimeout = TimeSpan.FromMilliseconds(50);
        Task spin = Task.Run(() => looping.Call("spin"));
        while (!spin.IsCompleted)
        {
            Assert.Equal(Value.Int(0), other.Call("count", Value.Int(10_000)));
        }

        await Assert.ThrowsAsync<TimeoutException>(() => spin);
    }

    [Fact]
    public void Time_needs_an_engine_that_can_interrupt()
    {
        using var component = TestComponent.Create(Looping);

        var exception = Assert.Throws<InvalidOperationException>(() => component.Instance.CallTimeout = TimeSpan.FromSeconds(1));

        Assert.Contains("CanInterrupt", exception.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => new WasmEngine(new WasmEngineOptions { CallTimeout = TimeSpan.FromSeconds(1) }));
        Assert.Throws<ArgumentOutOfRangeException>(() => new WasmEngine(Interruptible with { CallTimeout = TimeSpan.Zero }));
    }
}
