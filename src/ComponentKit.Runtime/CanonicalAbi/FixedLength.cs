using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace ComponentKit.Runtime.CanonicalAbi;

/// <summary>
/// Moves the elements of a <c>list&lt;T, N&gt;</c>, which lie one behind the other wherever the list is
/// (CanonicalABI.md, Loading: <c>load_list_from_valid_range</c>; Flat Lifting: <c>lift_flat_list</c>).
/// </summary>
internal static class FixedLength
{
    // More flat values than this are never passed flat, so that they need not be counted.
    private const int MaxFlatCount = 17;

    internal static uint Size<T, TCodec>(int length)
        where TCodec : struct, ICodec<T> => checked((uint)length * TCodec.Size);

    internal static int FlatCount<T, TCodec>(int length)
        where TCodec : struct, ICodec<T> => (int)Math.Min(MaxFlatCount, (long)length * TCodec.FlatCount);

    /// <summary>What an array costs the host, in bytes.</summary>
    internal static long ArrayCost<T>(int length) => ListRange.ObjectCost + (long)length * Unsafe.SizeOf<T>();

    internal static void Load<T, TCodec>(LiftLowerContext cx, uint address, Span<T> elements)
        where TCodec : struct, ICodec<T>
    {
        if (IsCopied<T, TCodec>(cx))
        {
            Span<byte> bytes = Bytes(elements);
            cx.Slice(address, (uint)bytes.Length).CopyTo(bytes);
            return;
        }

        ChargeObjects<T, TCodec>(cx, elements.Length);
        foreach (ref T element in elements)
        {
            element = TCodec.Load(cx, address);
            address += TCodec.Size;
        }
    }

    internal static void Store<T, TCodec>(LiftLowerContext cx, uint address, Span<T> elements)
        where TCodec : struct, ICodec<T>
    {
        if (IsCopied<T, TCodec>(cx))
        {
            Span<byte> bytes = Bytes(elements);
            bytes.CopyTo(cx.Slice(address, (uint)bytes.Length));
            return;
        }

        foreach (T element in elements)
        {
            TCodec.Store(cx, address, element);
            address += TCodec.Size;
        }
    }

    internal static void LiftFlat<T, TCodec>(LiftLowerContext cx, ReadOnlySpan<FlatValue> flat, Span<T> elements)
        where TCodec : struct, ICodec<T>
    {
        ChargeObjects<T, TCodec>(cx, elements.Length);
        foreach (ref T element in elements)
        {
            element = TCodec.LiftFlat(cx, flat);
            flat = flat[TCodec.FlatCount..];
        }
    }

    internal static void LowerFlat<T, TCodec>(LiftLowerContext cx, Span<FlatValue> flat, Span<T> elements)
        where TCodec : struct, ICodec<T>
    {
        foreach (T element in elements)
        {
            TCodec.LowerFlat(cx, flat, element);
            flat = flat[TCodec.FlatCount..];
        }
    }

    // Numbers look the same in memory on both sides; NaNs that are to be canonical do not.
    private static bool IsCopied<T, TCodec>(LiftLowerContext cx) =>
        typeof(TCodec) == typeof(U8Codec) || typeof(TCodec) == typeof(S8Codec)
        || typeof(TCodec) == typeof(U16Codec) || typeof(TCodec) == typeof(S16Codec)
        || typeof(TCodec) == typeof(U32Codec) || typeof(TCodec) == typeof(S32Codec)
        || typeof(TCodec) == typeof(U64Codec) || typeof(TCodec) == typeof(S64Codec)
        || ((typeof(TCodec) == typeof(F32Codec) || typeof(TCodec) == typeof(F64Codec)) && !cx.HasDeterministicNaNs);

    private static Span<byte> Bytes<T>(Span<T> elements) =>
        MemoryMarshal.CreateSpan(ref Unsafe.As<T, byte>(ref MemoryMarshal.GetReference(elements)), elements.Length * Unsafe.SizeOf<T>());

    // The objects that elements may refer to, as for the elements of other lists.
    private static void ChargeObjects<T, TCodec>(LiftLowerContext cx, int length)
        where TCodec : struct, ICodec<T>
    {
        if (RuntimeHelpers.IsReferenceOrContainsReferences<T>())
        {
            cx.Charge(length * ListRange.ObjectCost * TCodec.FlatCount);
        }
    }
}
