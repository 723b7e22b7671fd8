namespace ComponentKit.Runtime.CanonicalAbi;

/// <summary>The codec of <c>map&lt;K, V&gt;</c> (🗺️), where what is lifted is to be the class that it becomes.</summary>
/// <typeparam name="TKey">The type of the keys.</typeparam>
/// <typeparam name="TKeyCodec">The codec of a key.</typeparam>
/// <typeparam name="TValue">The type of the values.</typeparam>
/// <typeparam name="TValueCodec">The codec of a value.</typeparam>
public readonly struct DictionaryCodec<TKey, TKeyCodec, TValue, TValueCodec> : ICodec<Dictionary<TKey, TValue>>
    where TKey : notnull
    where TKeyCodec : struct, ICodec<TKey>
    where TValueCodec : struct, ICodec<TValue>
{
    /// <inheritdoc/>
    public static uint Size => 8;

    /// <inheritdoc/>
    public static uint Alignment => 4;

    /// <inheritdoc/>
    public static int FlatCount => 2;

    /// <inheritdoc/>
    public static Dictionary<TKey, TValue> Load(LiftLowerContext cx, uint address) => MapCodec<TKey, TKeyCodec, TValue, TValueCodec>.LoadDictionary(cx, address);

    /// <inheritdoc/>
    public static void Store(LiftLowerContext cx, uint address, Dictionary<TKey, TValue> value) => MapCodec<TKey, TKeyCodec, TValue, TValueCodec>.Store(cx, address, value);

    /// <inheritdoc/>
    public static Dictionary<TKey, TValue> LiftFlat(LiftLowerContext cx, ReadOnlySpan<FlatValue> flat) => MapCodec<TKey, TKeyCodec, TValue, TValueCodec>.LiftFlatDictionary(cx, flat);

    /// <inheritdoc/>
    public static void LowerFlat(LiftLowerContext cx, Span<FlatValue> flat, Dictionary<TKey, TValue> value) => MapCodec<TKey, TKeyCodec, TValue, TValueCodec>.LowerFlat(cx, flat, value);
}
