namespace ComponentKit.Runtime.CanonicalAbi;

/// <summary>The codec of <c>s8</c>.</summary>
public readonly struct S8Codec : ICodec<sbyte>
{
    /// <inheritdoc/>
    public static uint Size => 1;

    /// <inheritdoc/>
    public static uint Alignment => 1;

    /// <inheritdoc/>
    public static int FlatCount => 1;

    /// <inheritdoc/>
    public static sbyte Load(LiftLowerContext cx, uint address) => cx.Read<sbyte>(address);

    /// <inheritdoc/>
    public static void Store(LiftLowerContext cx, uint address, sbyte value) => cx.Write(address, value);

    /// <inheritdoc/>
    public static sbyte LiftFlat(LiftLowerContext cx, ReadOnlySpan<FlatValue> flat) => (sbyte)flat[0].S32;

    /// <inheritdoc/>
    public static void LowerFlat(LiftLowerContext cx, Span<FlatValue> flat, sbyte value) => flat[0].S32 = value;
}
