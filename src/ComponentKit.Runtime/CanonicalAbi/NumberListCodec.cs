using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace ComponentKit.Runtime.CanonicalAbi;

/// <summary>The codec of lists of numbers, which look the same in memory on both sides and are copied as a whole.</summary>
/// <typeparam name="T">The type of the elements: an integer or a float.</typeparam>
public readonly struct NumberListCodec<T> : ICodec<IReadOnlyList<T>>
    where T : unmanaged
{
    /// <inheritdoc/>
    public static uint Size => 8;

    /// <inheritdoc/>
    public static uint Alignment => 4;

    /// <inheritdoc/>
    public static int FlatCount => 2;

    private static uint ElementSize => (uint)Unsafe.SizeOf<T>();

    /// <summary>Lowers a span into flat values.</summary>
    public static void LowerFlat(LiftLowerContext cx, Span<FlatValue> flat, ReadOnlySpan<T> value)
    {
        flat[0].U32 = StoreIntoRange(cx, value);
        flat[1].U32 = (uint)value.Length;
    }

    /// <summary>Lowers a span into memory that the caller has allocated.</summary>
    public static void Store(LiftLowerContext cx, uint address, ReadOnlySpan<T> value)
    {
        uint pointer = StoreIntoRange(cx, value);
        cx.Write(address, pointer);
        cx.Write(address + 4, (uint)value.Length);
    }

    /// <summary>Lifts a list from memory as the array that it becomes.</summary>
    public static T[] LoadArray(LiftLowerContext cx, uint address) => ToArray(cx, cx.Read<uint>(address), cx.Read<uint>(address + 4));

    /// <summary>Lifts a list from flat values as the array that it becomes.</summary>
    public static T[] LiftFlatArray(LiftLowerContext cx, ReadOnlySpan<FlatValue> flat) => ToArray(cx, flat[0].U32, flat[1].U32);

    /// <summary>A view of a list in guest memory, without a copy; good until guest code runs again.</summary>
    public static ReadOnlySpan<T> LiftFlatSpan(LiftLowerContext cx, ReadOnlySpan<FlatValue> flat) => View(cx, flat[0].U32, flat[1].U32);

    /// <summary>A view of a list in guest memory whose pointer and length are in memory, without a copy; good until guest code runs again.</summary>
    public static ReadOnlySpan<T> LoadSpan(LiftLowerContext cx, uint address) =>
        View(cx, cx.Read<uint>(address), cx.Read<uint>(address + 4));

    /// <inheritdoc/>
    public static IReadOnlyList<T> Load(LiftLowerContext cx, uint address) => LoadArray(cx, address);

    /// <inheritdoc/>
    public static void Store(LiftLowerContext cx, uint address, IReadOnlyList<T> value) => Store(cx, address, AsSpan(value));

    /// <inheritdoc/>
    public static IReadOnlyList<T> LiftFlat(LiftLowerContext cx, ReadOnlySpan<FlatValue> flat) => LiftFlatArray(cx, flat);

    /// <inheritdoc/>
    public static void LowerFlat(LiftLowerContext cx, Span<FlatValue> flat, IReadOnlyList<T> value) => LowerFlat(cx, flat, AsSpan(value));

    private static ReadOnlySpan<T> AsSpan(IReadOnlyList<T> value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return value switch
        {
            T[] array => array,
            List<T> list => CollectionsMarshal.AsSpan(list),
            _ => value.ToArray(),
        };
    }

    private static uint StoreIntoRange(LiftLowerContext cx, ReadOnlySpan<T> value)
    {
        uint pointer = ListRange.Allocate(cx, value.Length, ElementSize, ElementSize);
        ReadOnlySpan<byte> bytes = MemoryMarshal.AsBytes(value);
        Span<byte> target = cx.Slice(pointer, (uint)bytes.Length);
        bytes.CopyTo(target);
        if (CanonicalNaN.Concerns<T>() && cx.HasDeterministicNaNs)
        {
            CanonicalNaN.Apply(MemoryMarshal.Cast<byte, T>(target));
        }

        return pointer;
    }

    private static ReadOnlySpan<T> Range(LiftLowerContext cx, uint pointer, uint length)
    {
        uint byteLength = ListRange.CheckLifted(cx, pointer, length, ElementSize, ElementSize);
        return MemoryMarshal.Cast<byte, T>(cx.Slice(pointer, byteLength));
    }

    // NaNs cannot be changed in the guest's memory.
    private static ReadOnlySpan<T> View(LiftLowerContext cx, uint pointer, uint length) =>
        CanonicalNaN.Concerns<T>() && cx.HasDeterministicNaNs ? ToArray(cx, pointer, length) : Range(cx, pointer, length);

    private static T[] ToArray(LiftLowerContext cx, uint pointer, uint length)
    {
        ReadOnlySpan<T> range = Range(cx, pointer, length);
        cx.Charge((long)range.Length * ElementSize);
        T[] array = range.ToArray();
        if (CanonicalNaN.Concerns<T>() && cx.HasDeterministicNaNs)
        {
            CanonicalNaN.Apply<T>(array);
        }

        return array;
    }
}
