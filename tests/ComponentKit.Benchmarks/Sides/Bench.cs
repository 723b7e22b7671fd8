namespace ComponentKit.Benchmarks.Sides;

/// <summary>The benchmark guest, through the bindings that the generator writes.</summary>
[WitWorld("guests:bench/bench")]
internal sealed partial class Bench;
