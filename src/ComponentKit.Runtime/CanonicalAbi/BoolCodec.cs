namespace ComponentKit.Runtime.CanonicalAbi;

/// <summary>The codec of <c>bool</c>: anything but 0 is true.</summary>
public readonly struct BoolCodec : ICodec<bool>
{
    /// <inheritdoc/>
    public static uint Size => 1;

    /// <inheritdoc/>
    public static uint Alignment => 1;

    /// <inheritdoc/>
    public static int FlatCount => 1;

    /// <inheritdoc/>
    public static bool Load(LiftLowerContext cx, uint address) => cx.Read<byte>(address) != 0;

    /// <inheritdoc/>
    public static void Store(LiftLowerContext cx, uint address, bool value) => cx.Write(address, value ? (byte)1 : (byte)0);

    /// <inheritdoc/>
    public static bool LiftFlat(LiftLowerContext cx, ReadOnlySpan<FlatValue> flat) => flat[0].U32 != 0;

    /// <inheritdoc/>
    public static void LowerFlat(LiftLowerContext cx, Span<FlatValue> flat, bool value) => flat[0].U32 = value ? 1u : 0u;
}
