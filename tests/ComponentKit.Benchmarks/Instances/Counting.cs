namespace ComponentKit.Benchmarks.Instances;

/// <summary>The world of the component whose methods <see cref="MethodRatios"/> calls.</summary>
[WitWorld("benchmarks:instances/counting")]
internal sealed partial class Counting
{
    /// <summary>The core module that the floor calls; a counter is a number that its sum starts from.</summary>
    internal const string Module =
        """
        (module
          (import "" "new" (func $new (param i32) (result i32)))
          (global $sum (mut i32) (i32.const 0))
          (func (export "new") (result i32) (call $new (i32.const 7)))
          (func (export "next") (param $self i32) (param $by i32) (result i32)
            (global.set $sum (i32.add (global.get $sum) (local.get $by)))
            (i32.add (global.get $sum) (local.get $self))))
        """;

    /// <summary>The component.</summary>
    internal static string Component { get; } =
        $"""
        (component
          (type $counter (resource (rep i32)))
          (core func $new (canon resource.new $counter))
          (core {Module.Replace("(module", "module $m", StringComparison.Ordinal)}
          (core instance $i (instantiate $m (with "" (instance (export "new" (func $new))))))
          (func $constructor (result (own $counter)) (canon lift (core func $i "new")))
          (func $next (param "self" (borrow $counter)) (param "by" u32) (result u32) (canon lift (core func $i "next")))
          (component $interface
            (import "counter" (type $counter (sub resource)))
            (import "constructor" (func $constructor (result (own $counter))))
            (import "next" (func $next (param "self" (borrow $counter)) (param "by" u32) (result u32)))
            (export $exported "counter" (type $counter))
            (export "[constructor]counter" (func $constructor) (func (result (own $exported))))
            (export "[method]counter.next" (func $next) (func (param "self" (borrow $exported)) (param "by" u32) (result u32))))
          (instance $counters (instantiate $interface
            (with "counter" (type $counter)) (with "constructor" (func $constructor)) (with "next" (func $next))))
          (export "benchmarks:instances/counters" (instance $counters)))
        """;
}
