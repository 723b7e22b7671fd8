using System.Runtime.CompilerServices;

namespace ComponentKit.Runtime.CanonicalAbi;

/// <summary>The codec of <c>map&lt;K, V&gt;</c>, which is a <c>list&lt;tuple&lt;K, V&gt;&gt;</c> in the canonical ABI (🗺️).</summary>
/// <remarks>Of two entries with one key, the later one counts.</remarks>
/// <typeparam name="TKey">The type of the keys.</typeparam>
/// <typeparam name="TKeyCodec">The codec of a key.</typeparam>
/// <typeparam name="TValue">The type of the values.</typeparam>
/// <typeparam name="TValueCodec">The codec of a value.</typeparam>
public readonly struct MapCodec<TKey, TKeyCodec, TValue, TValueCodec> : ICodec<IReadOnlyDictionary<TKey, TValue>>
    where TKey : notnull
    where TKeyCodec : struct, ICodec<TKey>
    where TValueCodec : struct, ICodec<TValue>
{
    // A dictionary with its two arrays, and of its own for each place in them: a bucket, a hash code, the next entry and what aligns it.
    private const long MapCost = 152;
    private const long PlaceCost = 20;

    /// <inheritdoc/>
    public static uint Size => 8;

    /// <inheritdoc/>
    public static uint Alignment => 4;

    /// <inheritdoc/>
    public static int FlatCount => 2;

    private static uint EntryAlignment => Math.Max(TKeyCodec.Alignment, TValueCodec.Alignment);

    private static uint ValueOffset => AlignTo(TKeyCodec.Size, TValueCodec.Alignment);

    private static uint EntrySize => AlignTo(ValueOffset + TValueCodec.Size, EntryAlignment);

    // As for the elements of a list.
    private static long EntryCost => PlaceCost + CostOf<TKey>(TKeyCodec.FlatCount) + CostOf<TValue>(TValueCodec.FlatCount);

    /// <summary>Lifts a map from memory as the dictionary that it becomes.</summary>
    public static Dictionary<TKey, TValue> LoadDictionary(LiftLowerContext cx, uint address) =>
        LoadFromRange(cx, cx.Read<uint>(address), cx.Read<uint>(address + 4));

    /// <summary>Lifts a map from flat values as the dictionary that it becomes.</summary>
    public static Dictionary<TKey, TValue> LiftFlatDictionary(LiftLowerContext cx, ReadOnlySpan<FlatValue> flat) =>
        LoadFromRange(cx, flat[0].U32, flat[1].U32);

    /// <inheritdoc/>
    public static IReadOnlyDictionary<TKey, TValue> Load(LiftLowerContext cx, uint address) => LoadDictionary(cx, address);

    /// <inheritdoc/>
    public static void Store(LiftLowerContext cx, uint address, IReadOnlyDictionary<TKey, TValue> value)
    {
        (uint pointer, uint length) = StoreIntoRange(cx, value);
        cx.Write(address, pointer);
        cx.Write(address + 4, length);
    }

    /// <inheritdoc/>
    public static IReadOnlyDictionary<TKey, TValue> LiftFlat(LiftLowerContext cx, ReadOnlySpan<FlatValue> flat) =>
        LiftFlatDictionary(cx, flat);

    /// <inheritdoc/>
    public static void LowerFlat(LiftLowerContext cx, Span<FlatValue> flat, IReadOnlyDictionary<TKey, TValue> value) =>
        (flat[0].U32, flat[1].U32) = StoreIntoRange(cx, value);

    private static uint AlignTo(uint offset, uint alignment) => (offset + alignment - 1) & ~(alignment - 1);

    private static long CostOf<T>(int flatCount) =>
        Unsafe.SizeOf<T>() + (RuntimeHelpers.IsReferenceOrContainsReferences<T>() ? ListRange.ObjectCost * flatCount : 0);

    private static Dictionary<TKey, TValue> LoadFromRange(LiftLowerContext cx, uint pointer, uint length)
    {
        ListRange.CheckLifted(cx, pointer, length, EntrySize, EntryAlignment);

        // There are up to a fifth more places than entries, and at least three.
        cx.Charge(MapCost + (length + length / 5 + 3) * EntryCost);
        var map = new Dictionary<TKey, TValue>((int)length, MapKeyComparer<TKey>.For(length));
        for (uint i = 0; i < length; i++)
        {
            map[TKeyCodec.Load(cx, pointer)] = TValueCodec.Load(cx, pointer + ValueOffset);
            pointer += EntrySize;
        }

        return map;
    }

    private static (uint Pointer, uint Length) StoreIntoRange(LiftLowerContext cx, IReadOnlyDictionary<TKey, TValue> value)
    {
        ArgumentNullException.ThrowIfNull(value);
        int count = value.Count;
        uint pointer = ListRange.Allocate(cx, count, EntrySize, EntryAlignment);
        uint address = pointer;
        int stored = 0;
        if (value is Dictionary<TKey, TValue> dictionary)
        {
            foreach ((TKey key, TValue item) in dictionary)
            {
                StoreEntry(cx, address, key, item);
                address += EntrySize;
            }

            stored = dictionary.Count;
        }
        else
        {
            foreach ((TKey key, TValue item) in value)
            {
                // No more than there is room for, whatever a dictionary of the user's own says.
                if (stored++ < count)
                {
                    StoreEntry(cx, address, key, item);
                    address += EntrySize;
                }
            }
        }

        return stored == count
            ? (pointer, (uint)count)
            : throw new ArgumentException($"a dictionary that counts {count} entries has {stored}", nameof(value));
    }

    private static void StoreEntry(LiftLowerContext cx, uint address, TKey key, TValue value)
    {
        TKeyCodec.Store(cx, address, key);
        TValueCodec.Store(cx, address + ValueOffset, value);
    }
}
