using ComponentKit.Runtime.CanonicalAbi;

namespace ComponentKit.Runtime.Calls;

/// <summary><c>bool</c>: anything but 0 is true, and true is 1.</summary>
internal sealed unsafe class BoolTransfer : TransferNode
{
    internal override void Memory(Transfer t, ulong from, ulong to) => *t.Target.At(to, 1) = *t.Source.At(from, 1) != 0 ? (byte)1 : (byte)0;

    internal override void Flat(Transfer t, FlatValue* from, FlatValue* to) => to->U32 = from->U32 != 0 ? 1u : 0u;
}
