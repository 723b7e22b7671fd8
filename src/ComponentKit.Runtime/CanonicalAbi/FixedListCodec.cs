namespace ComponentKit.Runtime.CanonicalAbi;

/// <summary>The codec of a short <c>list&lt;T, N&gt;</c>, which is an inline array (🔧).</summary>
/// <typeparam name="T">The type of the elements.</typeparam>
/// <typeparam name="TCodec">The codec of an element.</typeparam>
/// <typeparam name="TList">The inline array.</typeparam>
public readonly struct FixedListCodec<T, TCodec, TList> : ICodec<TList>
    where TCodec : struct, ICodec<T>
    where TList : struct, IFixedList<T, TList>
{
    /// <inheritdoc/>
    public static uint Size => FixedLength.Size<T, TCodec>(TList.Length);

    /// <inheritdoc/>
    public static uint Alignment => TCodec.Alignment;

    /// <inheritdoc/>
    public static int FlatCount => FixedLength.FlatCount<T, TCodec>(TList.Length);

    /// <inheritdoc/>
    public static TList Load(LiftLowerContext cx, uint address)
    {
        TList list = default;
        FixedLength.Load<T, TCodec>(cx, address, FixedList.AsSpan<T, TList>(ref list));
        return list;
    }

    /// <inheritdoc/>
    public static void Store(LiftLowerContext cx, uint address, TList value) =>
        FixedLength.Store<T, TCodec>(cx, address, FixedList.AsSpan<T, TList>(ref value));

    /// <inheritdoc/>
    public static TList LiftFlat(LiftLowerContext cx, ReadOnlySpan<FlatValue> flat)
    {
        TList list = default;
        FixedLength.LiftFlat<T, TCodec>(cx, flat, FixedList.AsSpan<T, TList>(ref list));
        return list;
    }

    /// <inheritdoc/>
    public static void LowerFlat(LiftLowerContext cx, Span<FlatValue> flat, TList value) =>
        FixedLength.LowerFlat<T, TCodec>(cx, flat, FixedList.AsSpan<T, TList>(ref value));
}
