namespace ComponentKit.Runtime.CanonicalAbi;

/// <summary>The codec of <c>s32</c>.</summary>
public readonly struct S32Codec : ICodec<int>
{
    /// <inheritdoc/>
    public static uint Size => 4;

    /// <inheritdoc/>
    public static uint Alignment => 4;

    /// <inheritdoc/>
    public static int FlatCount => 1;

    /// <inheritdoc/>
    public static int Load(LiftLowerContext cx, uint address) => cx.Read<int>(address);

    /// <inheritdoc/>
    public static void Store(LiftLowerContext cx, uint address, int value) => cx.Write(address, value);

    /// <inheritdoc/>
    public static int LiftFlat(LiftLowerContext cx, ReadOnlySpan<FlatValue> flat) => flat[0].S32;

    /// <inheritdoc/>
    public static void LowerFlat(LiftLowerContext cx, Span<FlatValue> flat, int value) => flat[0].S32 = value;
}
