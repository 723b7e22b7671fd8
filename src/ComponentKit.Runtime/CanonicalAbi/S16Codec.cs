namespace ComponentKit.Runtime.CanonicalAbi;

/// <summary>The codec of <c>s16</c>.</summary>
public readonly struct S16Codec : ICodec<short>
{
    /// <inheritdoc/>
    public static uint Size => 2;

    /// <inheritdoc/>
    public static uint Alignment => 2;

    /// <inheritdoc/>
    public static int FlatCount => 1;

    /// <inheritdoc/>
    public static short Load(LiftLowerContext cx, uint address) => cx.Read<short>(address);

    /// <inheritdoc/>
    public static void Store(LiftLowerContext cx, uint address, short value) => cx.Write(address, value);

    /// <inheritdoc/>
    public static short LiftFlat(LiftLowerContext cx, ReadOnlySpan<FlatValue> flat) => (short)flat[0].S32;

    /// <inheritdoc/>
    public static void LowerFlat(LiftLowerContext cx, Span<FlatValue> flat, short value) => flat[0].S32 = value;
}
