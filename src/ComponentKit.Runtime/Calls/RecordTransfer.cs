using ComponentKit.Runtime.CanonicalAbi;
using ComponentKit.Wit.Layout;

namespace ComponentKit.Runtime.Calls;

/// <summary>Records, tuples, and the parameters of a function.</summary>
/// <param name="fields">How the fields cross.</param>
/// <param name="source">How they lie on the source's side.</param>
/// <param name="target">How they lie on the target's side.</param>
internal sealed unsafe class RecordTransfer(TransferNode[] fields, RecordLayout source, RecordLayout target) : TransferNode
{
    // Padding is not copied: what is in it is no part of the value.
    internal override uint PlainSize { get; } =
        fields.All(f => f.PlainSize != 0) && fields.Sum(f => f.PlainSize) == source.Type.Size ? source.Type.Size : 0;

    internal override void Memory(Transfer t, ulong from, ulong to)
    {
        for (int i = 0; i < fields.Length; i++)
        {
            fields[i].Memory(t, from + source.Offsets[i], to + target.Offsets[i]);
        }
    }

    internal override void Flat(Transfer t, FlatValue* from, FlatValue* to)
    {
        for (int i = 0; i < fields.Length; i++)
        {
            fields[i].Flat(t, from, to);
            from += source.Fields[i].FlatTypes.Length;
            to += source.Fields[i].FlatTypes.Length;
        }
    }
}
