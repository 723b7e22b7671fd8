namespace ComponentKit.Runtime.CanonicalAbi;

/// <summary>The codec of a long <c>list&lt;T, N&gt;</c>, which is an array like those of other lists (🔧).</summary>
/// <typeparam name="T">The type of the elements.</typeparam>
/// <typeparam name="TCodec">The codec of an element.</typeparam>
/// <typeparam name="TLength">The length.</typeparam>
public readonly struct FixedArrayCodec<T, TCodec, TLength> : ICodec<IReadOnlyList<T>>
    where TCodec : struct, ICodec<T>
    where TLength : struct, IListLength
{
    /// <inheritdoc/>
    public static uint Size => FixedLength.Size<T, TCodec>(TLength.Value);

    /// <inheritdoc/>
    public static uint Alignment => TCodec.Alignment;

    /// <inheritdoc/>
    public static int FlatCount => FixedLength.FlatCount<T, TCodec>(TLength.Value);

    /// <summary>Lifts a list from memory as the array that it becomes.</summary>
    public static T[] LoadArray(LiftLowerContext cx, uint address)
    {
        T[] array = Allocate(cx);
        FixedLength.Load<T, TCodec>(cx, address, array);
        return array;
    }

    /// <inheritdoc/>
    public static IReadOnlyList<T> Load(LiftLowerContext cx, uint address) => LoadArray(cx, address);

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">The list has another length.</exception>
    public static void Store(LiftLowerContext cx, uint address, IReadOnlyList<T> value) =>
        FixedLength.Store<T, TCodec>(cx, address, ToArray(value));

    /// <inheritdoc/>
    public static IReadOnlyList<T> LiftFlat(LiftLowerContext cx, ReadOnlySpan<FlatValue> flat)
    {
        T[] array = Allocate(cx);
        FixedLength.LiftFlat<T, TCodec>(cx, flat, array);
        return array;
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">The list has another length.</exception>
    public static void LowerFlat(LiftLowerContext cx, Span<FlatValue> flat, IReadOnlyList<T> value) =>
        FixedLength.LowerFlat<T, TCodec>(cx, flat, ToArray(value));

    private static T[] Allocate(LiftLowerContext cx)
    {
        cx.Charge(FixedLength.ArrayCost<T>(TLength.Value));
        return new T[TLength.Value];
    }

    private static T[] ToArray(IReadOnlyList<T> value)
    {
        ArgumentNullException.ThrowIfNull(value);
        T[] array = value as T[] ?? [.. value];
        return array.Length == TLength.Value
            ? array
            : throw new ArgumentException($"the list has {array.Length} elements, and its type says {TLength.Value}", nameof(value));
    }
}
