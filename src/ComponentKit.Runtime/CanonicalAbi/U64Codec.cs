namespace ComponentKit.Runtime.CanonicalAbi;

/// <summary>The codec of <c>u64</c>.</summary>
public readonly struct U64Codec : ICodec<ulong>
{
    /// <inheritdoc/>
    public static uint Size => 8;

    /// <inheritdoc/>
    public static uint Alignment => 8;

    /// <inheritdoc/>
    public static int FlatCount => 1;

    /// <inheritdoc/>
    public static ulong Load(LiftLowerContext cx, uint address) => cx.Read<ulong>(address);

    /// <inheritdoc/>
    public static void Store(LiftLowerContext cx, uint address, ulong value) => cx.Write(address, value);

    /// <inheritdoc/>
    public static ulong LiftFlat(LiftLowerContext cx, ReadOnlySpan<FlatValue> flat) => flat[0].U64;

    /// <inheritdoc/>
    public static void LowerFlat(LiftLowerContext cx, Span<FlatValue> flat, ulong value) => flat[0].U64 = value;
}
