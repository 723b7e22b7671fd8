namespace ComponentKit.Wasi.Random;

/// <summary>Asks for the bindings of <c>wasi:random</c>.</summary>
[WitWorld("wasi:random/imports")]
internal sealed partial class RandomWorld;
