namespace ComponentKit.Runtime.CanonicalAbi;

/// <summary>The codec of <c>list&lt;T&gt;</c>, where what is lifted is to be the class that it becomes.</summary>
/// <typeparam name="T">The type of the elements.</typeparam>
/// <typeparam name="TCodec">The codec of an element.</typeparam>
public readonly struct ArrayCodec<T, TCodec> : ICodec<T[]>
    where TCodec : struct, ICodec<T>
{
    /// <inheritdoc/>
    public static uint Size => 8;

    /// <inheritdoc/>
    public static uint Alignment => 4;

    /// <inheritdoc/>
    public static int FlatCount => 2;

    /// <inheritdoc/>
    public static T[] Load(LiftLowerContext cx, uint address) => ListCodec<T, TCodec>.LoadArray(cx, address);

    /// <inheritdoc/>
    public static void Store(LiftLowerContext cx, uint address, T[] value) => ListCodec<T, TCodec>.Store(cx, address, value);

    /// <inheritdoc/>
    public static T[] LiftFlat(LiftLowerContext cx, ReadOnlySpan<FlatValue> flat) => ListCodec<T, TCodec>.LiftFlatArray(cx, flat);

    /// <inheritdoc/>
    public static void LowerFlat(LiftLowerContext cx, Span<FlatValue> flat, T[] value) => ListCodec<T, TCodec>.LowerFlat(cx, flat, value);
}
