namespace ComponentKit.Runtime.CanonicalAbi;

/// <summary>The codec of lists of numbers, where what is lifted is to be the class that it becomes.</summary>
/// <typeparam name="T">The type of the elements: an integer or a float.</typeparam>
public readonly struct NumberArrayCodec<T> : ICodec<T[]>
    where T : unmanaged
{
    /// <inheritdoc/>
    public static uint Size => 8;

    /// <inheritdoc/>
    public static uint Alignment => 4;

    /// <inheritdoc/>
    public static int FlatCount => 2;

    /// <inheritdoc/>
    public static T[] Load(LiftLowerContext cx, uint address) => NumberListCodec<T>.LoadArray(cx, address);

    /// <inheritdoc/>
    public static void Store(LiftLowerContext cx, uint address, T[] value) => NumberListCodec<T>.Store(cx, address, Checked(value));

    /// <inheritdoc/>
    public static T[] LiftFlat(LiftLowerContext cx, ReadOnlySpan<FlatValue> flat) => NumberListCodec<T>.LiftFlatArray(cx, flat);

    /// <inheritdoc/>
    public static void LowerFlat(LiftLowerContext cx, Span<FlatValue> flat, T[] value) => NumberListCodec<T>.LowerFlat(cx, flat, Checked(value));

    // As a span, nothing would look like an empty list.
    private static ReadOnlySpan<T> Checked(T[] value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return value;
    }
}
