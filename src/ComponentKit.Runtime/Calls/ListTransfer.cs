using ComponentKit.Runtime.CanonicalAbi;
using ComponentKit.Wit.Layout;

namespace ComponentKit.Runtime.Calls;

/// <summary><c>list</c>, and <c>map</c>, which is a list of pairs.</summary>
/// <param name="element">How elements cross.</param>
/// <param name="source">How elements lie on the source's side.</param>
/// <param name="target">How they lie on the target's side.</param>
internal sealed unsafe class ListTransfer(TransferNode element, TypeLayout source, TypeLayout target) : TransferNode
{
    // Lists may be very long, and no core code looks up meanwhile.
    private const ulong ElementsAnAsk = 1 << 16;

    internal override void Memory(Transfer t, ulong from, ulong to)
    {
        var (pointer, length) = Move(t, t.Source.ReadPointer(from), t.Source.ReadPointer(from + t.Source.PointerSize));
        t.Target.WritePointer(to, pointer);
        t.Target.WritePointer(to + t.Target.PointerSize, length);
    }

    internal override void Flat(Transfer t, FlatValue* from, FlatValue* to) =>
        (to[0].U64, to[1].U64) = Move(t, t.Source.PointerOf(from[0]), t.Source.PointerOf(from[1]));

    private (ulong Pointer, ulong Length) Move(Transfer t, ulong from, ulong length)
    {
        ulong byteLength = ListRange.CheckLifted(t.Source, from, length, source.Size, source.Alignment);
        ulong to = t.Target.Reallocate(0, 0, target.Alignment, length * target.Size);
        if (element.PlainSize == source.Size)
        {
            Buffer.MemoryCopy(t.Source.At(from, byteLength), t.Target.At(to, byteLength), byteLength, byteLength);
        }
        else
        {
            for (ulong i = 0; i < length; i++)
            {
                if (i % ElementsAnAsk == ElementsAnAsk - 1)
                {
                    t.Source.Instance.ThrowIfInterrupted();
                }

                element.Memory(t, from + i * source.Size, to + i * target.Size);
            }
        }

        return (to, length);
    }
}
