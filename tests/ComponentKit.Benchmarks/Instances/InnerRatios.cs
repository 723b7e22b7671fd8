using System.Diagnostics;
using System.Globalization;
using System.Text;
using ComponentKit.Runtime;
using ComponentKit.Runtime.Dynamic;
using Peer = Wasmtime.Components;

namespace ComponentKit.Benchmarks.Instances;

/// <summary>Calls from one component to another inside of a third: through this project's trampolines, and by the peer's adapters.</summary>
internal static class InnerRatios
{
    private const uint Times = 20_000;

    // `run` calls the other component so many times; the figure is that of one of those calls.
    private const string Components =
        """
        (component
          (component $callee
            (core module $m
              (memory (export "memory") 4)
              (global $next (mut i32) (i32.const 1024))
              (func (export "realloc") (param i32 i32 i32 i32) (result i32) (i32.const 1024))
              (func (export "add") (param i32 i32) (result i32) (i32.add (local.get 0) (local.get 1)))
              (func (export "length") (param i32 i32) (result i32) (local.get 1))
              (func (export "echo") (param i32 i32) (result i32)
                (i32.store (i32.const 16) (local.get 0))
                (i32.store (i32.const 20) (local.get 1))
                (i32.const 16)))
            (core instance $i (instantiate $m))
            (alias core export $i "memory" (core memory $memory))
            (alias core export $i "realloc" (core func $realloc))
            (type $point' (record (field "x" u32) (field "y" f64)))
            (export $point "point" (type $point'))
            (func (export "add") (param "a" u32) (param "b" u32) (result u32) (canon lift (core func $i "add")))
            (func (export "echo") (param "s" string) (result string) (canon lift (core func $i "echo") (memory $memory) (realloc $realloc)))
            (func (export "bytes") (param "b" (list u8)) (result u32) (canon lift (core func $i "length") (memory $memory) (realloc $realloc)))
            (func (export "points") (param "p" (list $point)) (result u32) (canon lift (core func $i "length") (memory $memory) (realloc $realloc))))
          (component $caller
            (import "callee" (instance $callee
              (type $point' (record (field "x" u32) (field "y" f64)))
              (export "point" (type $point (eq $point')))
              (export "add" (func (param "a" u32) (param "b" u32) (result u32)))
              (export "echo" (func (param "s" string) (result string)))
              (export "bytes" (func (param "b" (list u8)) (result u32)))
              (export "points" (func (param "p" (list $point)) (result u32)))))
            (core module $libc
              (memory (export "memory") 4)
              (func (export "realloc") (param i32 i32 i32 i32) (result i32) (i32.const 2048)))
            (core instance $libc (instantiate $libc))
            (alias core export $libc "memory" (core memory $memory))
            (alias core export $libc "realloc" (core func $realloc))
            (core func $add (canon lower (func $callee "add")))
            (core func $echo (canon lower (func $callee "echo") (memory $memory) (realloc $realloc)))
            (core func $bytes (canon lower (func $callee "bytes") (memory $memory)))
            (core func $points (canon lower (func $callee "points") (memory $memory)))
            (core module $m
              (import "libc" "memory" (memory 4))
              (import "callee" "add" (func $add (param i32 i32) (result i32)))
              (import "callee" "echo" (func $echo (param i32 i32 i32)))
              (import "callee" "bytes" (func $bytes (param i32 i32) (result i32)))
              (import "callee" "points" (func $points (param i32 i32) (result i32)))
              (data (i32.const 64) "0123456789abcdef")
              (func (export "add") (param $n i32) (result i32) (local $sum i32)
                (loop $again
                  (local.set $sum (call $add (local.get $sum) (i32.const 1)))
                  (br_if $again (local.tee $n (i32.sub (local.get $n) (i32.const 1)))))
                (local.get $sum))
              (func (export "echo") (param $n i32) (result i32) (local $sum i32)
                (loop $again
                  (call $echo (i32.const 64) (i32.const 16) (i32.const 16))
                  (local.set $sum (i32.add (local.get $sum) (i32.load (i32.const 20))))
                  (br_if $again (local.tee $n (i32.sub (local.get $n) (i32.const 1)))))
                (local.get $sum))
              (func (export "bytes") (param $n i32) (result i32) (local $sum i32)
                (loop $again
                  (local.set $sum (i32.add (local.get $sum) (call $bytes (i32.const 64) (i32.const 65536))))
                  (br_if $again (local.tee $n (i32.sub (local.get $n) (i32.const 1)))))
                (local.get $sum))
              (func (export "points") (param $n i32) (result i32) (local $sum i32)
                (loop $again
                  (local.set $sum (i32.add (local.get $sum) (call $points (i32.const 64) (i32.const 1000))))
                  (br_if $again (local.tee $n (i32.sub (local.get $n) (i32.const 1)))))
                (local.get $sum)))
            (core instance $i (instantiate $m
              (with "libc" (instance $libc))
              (with "callee" (instance
                (export "add" (func $add)) (export "echo" (func $echo)) (export "bytes" (func $bytes)) (export "points" (func $points))))))
            (func (export "add") (param "n" u32) (result u32) (canon lift (core func $i "add")))
            (func (export "echo") (param "n" u32) (result u32) (canon lift (core func $i "echo")))
            (func (export "bytes") (param "n" u32) (result u32) (canon lift (core func $i "bytes")))
            (func (export "points") (param "n" u32) (result u32) (canon lift (core func $i "points"))))
          (instance $callee (instantiate $callee))
          (instance $caller (instantiate $caller (with "callee" (instance $callee))))
          (export "add" (func $caller "add"))
          (export "echo" (func $caller "echo"))
          (export "bytes" (func $caller "bytes"))
          (export "points" (func $caller "points")))
        """;

    /// <summary>Prints the table.</summary>
    /// <param name="quick">Whether to take few samples, only to see that everything runs.</param>
    internal static void Print(bool quick)
    {
        using var engine = new WasmEngine();
        using Component component = engine.Load(Encoding.UTF8.GetBytes(Components));
        using var ours = DynamicInstance.Create(component);
        using var peerEngine = new Wasmtime.Engine();
        using var peerComponent = Peer.Component.FromBytes(peerEngine, WasmText.ToBinary(Encoding.UTF8.GetBytes(Components), "inner").ToArray());
        using var linker = new Peer.ComponentLinker(peerEngine);
        using var store = new Wasmtime.Store(peerEngine);
        Peer.ComponentInstance peer = linker.Instantiate(store, peerComponent);

        Console.WriteLine("call between components | ours | peer | ours/peer");
        foreach (var (title, name, times) in new[]
        {
            ("u32, u32 -> u32", "add", Times), ("string 16 B -> string", "echo", Times),
            ("list<u8> 64 KiB", "bytes", Times / 20), ("1000 records", "points", Times / 20),
        })
        {
            DynamicFunction function = ours.Find(null, name)!;
            Peer.ComponentFunction peerFunction = peer.GetFunction(name)!;
            Func<long> byUs = () => (long)((ComponentValue.Integer)function.Call(new ComponentValue.Integer(times))!).Value;
            Func<long> byPeer = () => peerFunction.Call(Peer.ComponentValue.U32(times))!.AsU32();
            Print(title, byUs, byPeer, times, quick ? 4 : 40);
        }
    }

    private static void Print(string title, Func<long> ours, Func<long> peer, uint times, int samples)
    {
        if (ours() != peer())
        {
            throw new InvalidOperationException($"the sides disagree on `{title}`");
        }

        List<double> byUs = [], byPeer = [];
        for (int i = 0; i < samples; i++)
        {
            byUs.Add(Time(ours) / times);
            byPeer.Add(Time(peer) / times);
        }

        // What ran before the code was compiled as well as it gets is left out.
        double[] medians = [.. new[] { byUs, byPeer }.Select(s => s.Skip(samples / 2).Order().ElementAt(samples / 4))];
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{title} | {medians[0]:0.0} ns | {medians[1]:0.0} ns | {medians[0] / medians[1]:0.0}"));
    }

    private static double Time(Func<long> run)
    {
        long start = Stopwatch.GetTimestamp();
        run();
        return Stopwatch.GetElapsedTime(start).TotalNanoseconds;
    }
}
