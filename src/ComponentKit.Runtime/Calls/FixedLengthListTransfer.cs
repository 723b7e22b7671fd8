using ComponentKit.Runtime.CanonicalAbi;
using ComponentKit.Wit.Layout;

namespace ComponentKit.Runtime.Calls;

/// <summary><c>list&lt;T, N&gt;</c>: the elements one behind the other, where the list is.</summary>
/// <param name="element">How elements cross.</param>
/// <param name="length">The number of elements.</param>
/// <param name="source">How elements lie on the source's side.</param>
/// <param name="target">How they lie on the target's side.</param>
internal sealed unsafe class FixedLengthListTransfer(TransferNode element, uint length, TypeLayout source, TypeLayout target) : TransferNode
{
    internal override void Memory(Transfer t, ulong from, ulong to)
    {
        for (ulong i = 0; i < length; i++)
        {
            element.Memory(t, from + i * source.Size, to + i * target.Size);
        }
    }

    internal override void Flat(Transfer t, FlatValue* from, FlatValue* to)
    {
        int slots = source.FlatTypes.Length;
        for (uint i = 0; i < length; i++)
        {
            element.Flat(t, from + i * slots, to + i * slots);
        }
    }
}
