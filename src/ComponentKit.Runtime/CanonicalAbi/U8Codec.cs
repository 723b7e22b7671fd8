namespace ComponentKit.Runtime.CanonicalAbi;

/// <summary>The codec of <c>u8</c>.</summary>
public readonly struct U8Codec : ICodec<byte>
{
    /// <inheritdoc/>
    public static uint Size => 1;

    /// <inheritdoc/>
    public static uint Alignment => 1;

    /// <inheritdoc/>
    public static int FlatCount => 1;

    /// <inheritdoc/>
    public static byte Load(LiftLowerContext cx, uint address) => cx.Read<byte>(address);

    /// <inheritdoc/>
    public static void Store(LiftLowerContext cx, uint address, byte value) => cx.Write(address, value);

    /// <inheritdoc/>
    public static byte LiftFlat(LiftLowerContext cx, ReadOnlySpan<FlatValue> flat) => (byte)flat[0].U32;

    /// <inheritdoc/>
    public static void LowerFlat(LiftLowerContext cx, Span<FlatValue> flat, byte value) => flat[0].U32 = value;
}
