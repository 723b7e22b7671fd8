namespace ComponentKit.Runtime.CanonicalAbi;

/// <summary>The codec of <c>u32</c>.</summary>
public readonly struct U32Codec : ICodec<uint>
{
    /// <inheritdoc/>
    public static uint Size => 4;

    /// <inheritdoc/>
    public static uint Alignment => 4;

    /// <inheritdoc/>
    public static int FlatCount => 1;

    /// <inheritdoc/>
    public static uint Load(LiftLowerContext cx, uint address) => cx.Read<uint>(address);

    /// <inheritdoc/>
    public static void Store(LiftLowerContext cx, uint address, uint value) => cx.Write(address, value);

    /// <inheritdoc/>
    public static uint LiftFlat(LiftLowerContext cx, ReadOnlySpan<FlatValue> flat) => flat[0].U32;

    /// <inheritdoc/>
    public static void LowerFlat(LiftLowerContext cx, Span<FlatValue> flat, uint value) => flat[0].U32 = value;
}
