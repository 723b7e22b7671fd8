using ComponentKit.Runtime.CanonicalAbi;

namespace ComponentKit.Runtime.Calls;

/// <summary><c>string</c>, from the encoding of one side to that of the other.</summary>
internal sealed unsafe class StringTransfer : TransferNode
{
    internal override void Memory(Transfer t, ulong from, ulong to)
    {
        var (pointer, taggedCodeUnits) = Transcoder.Run(
            t.Source, t.Target, t.Source.ReadPointer(from), t.Source.ReadPointer(from + t.Source.PointerSize));
        t.Target.WritePointer(to, pointer);
        t.Target.WritePointer(to + t.Target.PointerSize, taggedCodeUnits);
    }

    internal override void Flat(Transfer t, FlatValue* from, FlatValue* to) =>
        (to[0].U64, to[1].U64) = Transcoder.Run(t.Source, t.Target, t.Source.PointerOf(from[0]), t.Source.PointerOf(from[1]));
}
