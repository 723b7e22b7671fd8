namespace ComponentKit.Runtime.CanonicalAbi;

/// <summary>The codec of a payload that is not there.</summary>
public readonly struct UnitCodec : ICodec<Unit>
{
    /// <inheritdoc/>
    public static uint Size => 0;

    /// <inheritdoc/>
    public static uint Alignment => 1;

    /// <inheritdoc/>
    public static int FlatCount => 0;

    /// <inheritdoc/>
    public static Unit Load(LiftLowerContext cx, uint address) => default;

    /// <inheritdoc/>
    public static void Store(LiftLowerContext cx, uint address, Unit value)
    {
    }

    /// <inheritdoc/>
    public static Unit LiftFlat(LiftLowerContext cx, ReadOnlySpan<FlatValue> flat) => default;

    /// <inheritdoc/>
    public static void LowerFlat(LiftLowerContext cx, Span<FlatValue> flat, Unit value)
    {
    }
}
