using ComponentKit.Runtime.CanonicalAbi;

namespace ComponentKit.Runtime.Calls;

/// <summary><c>flags</c>: bits without a label do not count, and are not passed on.</summary>
/// <param name="size">The number of bytes in memory.</param>
/// <param name="mask">The bits that have labels.</param>
internal sealed unsafe class FlagsTransfer(uint size, uint mask) : TransferNode
{
    internal override uint PlainSize => mask == uint.MaxValue >> (32 - 8 * (int)size) ? size : 0;

    internal override void Memory(Transfer t, ulong from, ulong to)
    {
        byte* source = t.Source.At(from, size);
        byte* target = t.Target.At(to, size);
        for (int i = 0; i < size; i++)
        {
            target[i] = (byte)(source[i] & (mask >> (8 * i)));
        }
    }

    internal override void Flat(Transfer t, FlatValue* from, FlatValue* to) => to->U32 = from->U32 & mask;
}
