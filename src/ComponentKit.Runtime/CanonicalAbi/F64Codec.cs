namespace ComponentKit.Runtime.CanonicalAbi;

/// <summary>The codec of <c>f64</c>.</summary>
public readonly struct F64Codec : ICodec<double>
{
    /// <inheritdoc/>
    public static uint Size => 8;

    /// <inheritdoc/>
    public static uint Alignment => 8;

    /// <inheritdoc/>
    public static int FlatCount => 1;

    /// <inheritdoc/>
    public static double Load(LiftLowerContext cx, uint address) => cx.Canonical(cx.Read<double>(address));

    /// <inheritdoc/>
    public static void Store(LiftLowerContext cx, uint address, double value) => cx.Write(address, cx.Canonical(value));

    /// <inheritdoc/>
    public static double LiftFlat(LiftLowerContext cx, ReadOnlySpan<FlatValue> flat) => cx.Canonical(flat[0].F64);

    /// <inheritdoc/>
    public static void LowerFlat(LiftLowerContext cx, Span<FlatValue> flat, double value) => flat[0].F64 = cx.Canonical(value);
}
