namespace ComponentKit.Runtime.CanonicalAbi;

/// <summary>The codec of <c>s64</c>.</summary>
public readonly struct S64Codec : ICodec<long>
{
    /// <inheritdoc/>
    public static uint Size => 8;

    /// <inheritdoc/>
    public static uint Alignment => 8;

    /// <inheritdoc/>
    public static int FlatCount => 1;

    /// <inheritdoc/>
    public static long Load(LiftLowerContext cx, uint address) => cx.Read<long>(address);

    /// <inheritdoc/>
    public static void Store(LiftLowerContext cx, uint address, long value) => cx.Write(address, value);

    /// <inheritdoc/>
    public static long LiftFlat(LiftLowerContext cx, ReadOnlySpan<FlatValue> flat) => flat[0].S64;

    /// <inheritdoc/>
    public static void LowerFlat(LiftLowerContext cx, Span<FlatValue> flat, long value) => flat[0].S64 = value;
}
