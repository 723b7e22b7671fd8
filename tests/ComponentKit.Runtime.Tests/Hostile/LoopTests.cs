using System.Diagnostics;
using ComponentKit.Runtime.Dynamic;
using ComponentKit.Runtime.Tests.Support;
using Xunit;

namespace ComponentKit.Runtime.Tests.Hostile;

/// <summary>Guests that never end: wherever it is that they loop, time, a token and fuel each stop them.</summary>
public sealed class LoopTests
{
    private const string Loop = "(loop $again (br $again))";

    private static readonly Dictionary<string, string> Places = new()
    {
        ["the export"] = $"""
            (core module $m (func (export "f") (param i32 i32) {Loop}) (memory (export "memory") 1)
              (func (export "realloc") (param i32 i32 i32 i32) (result i32) (i32.const 0)))
            (core instance $i (instantiate $m))
            (func (export "f") (param "x" string)
              (canon lift (core func $i "f") (memory (core memory $i "memory")) (realloc (core func $i "realloc"))))
            """,
        ["realloc"] = $"""
            (core module $m (func (export "f") (param i32 i32)) (memory (export "memory") 1)
              (func (export "realloc") (param i32 i32 i32 i32) (result i32) {Loop} (i32.const 0)))
            (core instance $i (instantiate $m))
            (func (export "f") (param "x" string)
              (canon lift (core func $i "f") (memory (core memory $i "memory")) (realloc (core func $i "realloc"))))
            """,
        ["post-return"] = $"""
            (core module $m (func (export "f") (param i32 i32) (result i32) (i32.const 0)) (memory (export "memory") 1)
              (func (export "realloc") (param i32 i32 i32 i32) (result i32) (i32.const 0))
              (func (export "post") (param i32) {Loop}))
            (core instance $i (instantiate $m))
            (func (export "f") (param "x" string) (result u32)
              (canon lift (core func $i "f") (memory (core memory $i "memory")) (realloc (core func $i "realloc"))
                (post-return (core func $i "post"))))
            """,
        ["a destructor"] = $"""
            (core module $d (func (export "dtor") (param i32) {Loop}))
            (core instance $d (instantiate $d))
            (type $r (resource (rep i32) (dtor (core func $d "dtor"))))
            (core func $new (canon resource.new $r))
            (core func $drop (canon resource.drop $r))
            (core module $m
              (import "r" "new" (func $new (param i32) (result i32)))
              (import "r" "drop" (func $drop (param i32)))
              (memory (export "memory") 1)
              (func (export "realloc") (param i32 i32 i32 i32) (result i32) (i32.const 0))
              (func (export "f") (param i32 i32) (call $drop (call $new (i32.const 1)))))
            (core instance $i (instantiate $m (with "r" (instance (export "new" (func $new)) (export "drop" (func $drop))))))
            (func (export "f") (param "x" string)
              (canon lift (core func $i "f") (memory (core memory $i "memory")) (realloc (core func $i "realloc"))))
            """,
        ["the realloc of a callee"] = $"""
            (component $callee
              (core module $m (func (export "g") (param i32 i32)) (memory (export "memory") 1)
                (func (export "realloc") (param i32 i32 i32 i32) (result i32) {Loop} (i32.const 0)))
              (core instance $i (instantiate $m))
              (func (export "g") (param "x" string)
                (canon lift (core func $i "g") (memory (core memory $i "memory")) (realloc (core func $i "realloc")))))
            (component $caller
              (import "g" (func $g (param "x" string)))
              {Guest.Libc}
              (core func $lowered (canon lower (func $g) {Guest.LibcOptions}))
              (core module $m
                (import "h" "g" (func $g (param i32 i32)))
                (func (export "f") (param i32 i32) (call $g (local.get 0) (local.get 1))))
              (core instance $i (instantiate $m (with "h" (instance (export "g" (func $lowered))))))
              (func (export "f") (param "x" string) (canon lift (core func $i "f") {Guest.LibcOptions})))
            (instance $callee (instantiate $callee))
            (instance $caller (instantiate $caller (with "g" (func $callee "g"))))
            (export "f" (func $caller "f"))
            """,
    };

    public static TheoryData<string> Names => [.. Places.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Time_stops_it(string place)
    {
        using var guest = new HostileGuest(Places[place], HostileGuest.Limits with { CanInterrupt = true });
        guest.Component.Instance.CallTimeout = TimeSpan.FromMilliseconds(30);

        long start = Stopwatch.GetTimestamp();
        guest.AssertFails<TimeoutException>(Value.Text("x"));

        // The upper bound is for machines that are busy with other things.
        Assert.InRange(Stopwatch.GetElapsedTime(start).TotalMilliseconds, 30, 5_000);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_token_stops_it(string place)
    {
        using var guest = new HostileGuest(Places[place], HostileGuest.Limits with { CanInterrupt = true });
        using var source = new CancellationTokenSource(TimeSpan.FromMilliseconds(20));
        guest.Component.Instance.CancellationToken = source.Token;

        Assert.Equal(source.Token, guest.AssertFails<OperationCanceledException>(Value.Text("x")).CancellationToken);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_lack_of_fuel_stops_it(string place)
    {
        using var guest = new HostileGuest(Places[place], HostileGuest.Limits with { Fuel = 1_000_000 });

        guest.AssertTraps("out of fuel", Value.Text("x"));
    }

    [Fact]
    public void Time_stops_a_destructor_that_the_host_runs()
    {
        using var engine = new WasmEngine(HostileGuest.Limits with { CanInterrupt = true });
        using var component = TestComponent.Create(
            $"""
            (core module $d (func (export "dtor") (param i32) {Loop}))
            (core instance $d (instantiate $d))
            (type $r (resource (rep i32) (dtor (core func $d "dtor"))))
            (export $thing "thing" (type $r))
            (core func $new (canon resource.new $r))
            (core module $m (import "r" "new" (func $new (param i32) (result i32))) (func (export "f") (result i32) (call $new (i32.const 1))))
            (core instance $i (instantiate $m (with "r" (instance (export "new" (func $new))))))
            (func (export "f") (result (own $thing)) (canon lift (core func $i "f")))
            """,
            engine: engine);
        var thing = (ComponentValue.Resource)component.Call("f")!;
        component.Instance.CallTimeout = TimeSpan.FromMilliseconds(30);

        Assert.Throws<TimeoutException>(thing.Value.Dispose);

        Assert.Contains("poisoned", Assert.Throws<InvalidOperationException>(() => component.Call("f")).Message, StringComparison.Ordinal);
    }
}
