namespace ComponentKit.Runtime.CanonicalAbi;

/// <summary>The codec of <c>f32</c>.</summary>
public readonly struct F32Codec : ICodec<float>
{
    /// <inheritdoc/>
    public static uint Size => 4;

    /// <inheritdoc/>
    public static uint Alignment => 4;

    /// <inheritdoc/>
    public static int FlatCount => 1;

    /// <inheritdoc/>
    public static float Load(LiftLowerContext cx, uint address) => cx.Canonical(cx.Read<float>(address));

    /// <inheritdoc/>
    public static void Store(LiftLowerContext cx, uint address, float value) => cx.Write(address, cx.Canonical(value));

    /// <inheritdoc/>
    public static float LiftFlat(LiftLowerContext cx, ReadOnlySpan<FlatValue> flat) => cx.Canonical(flat[0].F32);

    /// <inheritdoc/>
    public static void LowerFlat(LiftLowerContext cx, Span<FlatValue> flat, float value) => flat[0].F32 = cx.Canonical(value);
}
