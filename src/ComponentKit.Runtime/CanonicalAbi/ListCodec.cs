using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace ComponentKit.Runtime.CanonicalAbi;

/// <summary>The codec of <c>list&lt;T&gt;</c>.</summary>
/// <typeparam name="T">The type of the elements.</typeparam>
/// <typeparam name="TCodec">The codec of an element.</typeparam>
public readonly struct ListCodec<T, TCodec> : ICodec<IReadOnlyList<T>>
    where TCodec : struct, ICodec<T>
{
    /// <inheritdoc/>
    public static uint Size => 8;

    /// <inheritdoc/>
    public static uint Alignment => 4;

    /// <inheritdoc/>
    public static int FlatCount => 2;

    // What an element costs the host: its place in the array, and the objects that it may refer to. No type has more of those than
    // flat values, as an object is a string, a list, a handle, a case of a variant, or a record of more than one field. What they
    // hold beyond that, strings and lists count themselves.
    private static long ElementCost =>
        Unsafe.SizeOf<T>() + (RuntimeHelpers.IsReferenceOrContainsReferences<T>() ? ListRange.ObjectCost * TCodec.FlatCount : 0);

    /// <summary>Lifts a list from memory as the array that it becomes.</summary>
    public static T[] LoadArray(LiftLowerContext cx, uint address) => LoadFromRange(cx, cx.Read<uint>(address), cx.Read<uint>(address + 4));

    /// <summary>Lifts a list from flat values as the array that it becomes.</summary>
    public static T[] LiftFlatArray(LiftLowerContext cx, ReadOnlySpan<FlatValue> flat) => LoadFromRange(cx, flat[0].U32, flat[1].U32);

    /// <inheritdoc/>
    public static IReadOnlyList<T> Load(LiftLowerContext cx, uint address) => LoadArray(cx, address);

    /// <inheritdoc/>
    public static void Store(LiftLowerContext cx, uint address, IReadOnlyList<T> value)
    {
        (uint pointer, uint length) = StoreIntoRange(cx, value);
        cx.Write(address, pointer);
        cx.Write(address + 4, length);
    }

    /// <inheritdoc/>
    public static IReadOnlyList<T> LiftFlat(LiftLowerContext cx, ReadOnlySpan<FlatValue> flat) => LiftFlatArray(cx, flat);

    /// <inheritdoc/>
    public static void LowerFlat(LiftLowerContext cx, Span<FlatValue> flat, IReadOnlyList<T> value) =>
        (flat[0].U32, flat[1].U32) = StoreIntoRange(cx, value);

    private static T[] LoadFromRange(LiftLowerContext cx, uint pointer, uint length)
    {
        ListRange.CheckLifted(cx, pointer, length, TCodec.Size, TCodec.Alignment);
        cx.Charge(length * ElementCost);
        var elements = new T[length];
        for (int i = 0; i < elements.Length; i++)
        {
            elements[i] = TCodec.Load(cx, pointer);
            pointer += TCodec.Size;
        }

        return elements;
    }

    private static (uint Pointer, uint Length) StoreIntoRange(LiftLowerContext cx, IReadOnlyList<T> value)
    {
        ArgumentNullException.ThrowIfNull(value);
        int count = value.Count;
        uint pointer = ListRange.Allocate(cx, count, TCodec.Size, TCodec.Alignment);
        uint address = pointer;
        switch (value)
        {
            case T[] array:
                StoreAll(cx, address, array);
                break;
            case List<T> list:
                StoreAll(cx, address, CollectionsMarshal.AsSpan(list)[..count]);
                break;
            default:
                for (int i = 0; i < count; i++)
                {
                    TCodec.Store(cx, address, value[i]);
                    address += TCodec.Size;
                }

                break;
        }

        return (pointer, (uint)count);
    }

    private static void StoreAll(LiftLowerContext cx, uint address, ReadOnlySpan<T> elements)
    {
        foreach (T element in elements)
        {
            TCodec.Store(cx, address, element);
            address += TCodec.Size;
        }
    }
}
