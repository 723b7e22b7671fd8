namespace ComponentKit.Runtime.CanonicalAbi;

/// <summary>The codec of <c>u16</c>.</summary>
public readonly struct U16Codec : ICodec<ushort>
{
    /// <inheritdoc/>
    public static uint Size => 2;

    /// <inheritdoc/>
    public static uint Alignment => 2;

    /// <inheritdoc/>
    public static int FlatCount => 1;

    /// <inheritdoc/>
    public static ushort Load(LiftLowerContext cx, uint address) => cx.Read<ushort>(address);

    /// <inheritdoc/>
    public static void Store(LiftLowerContext cx, uint address, ushort value) => cx.Write(address, value);

    /// <inheritdoc/>
    public static ushort LiftFlat(LiftLowerContext cx, ReadOnlySpan<FlatValue> flat) => (ushort)flat[0].U32;

    /// <inheritdoc/>
    public static void LowerFlat(LiftLowerContext cx, Span<FlatValue> flat, ushort value) => flat[0].U32 = value;
}
