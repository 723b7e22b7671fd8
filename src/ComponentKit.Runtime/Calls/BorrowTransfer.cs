using System.Runtime.CompilerServices;
using ComponentKit.Runtime.CanonicalAbi;

namespace ComponentKit.Runtime.Calls;

/// <summary><c>borrow</c>: the value stays where it is, and the callee gets a handle for the time of the call.</summary>
/// <param name="resource">The index of the resource type in the plan.</param>
internal sealed unsafe class BorrowTransfer(int resource) : TransferNode
{
    internal override void Memory(Transfer t, ulong from, ulong to) =>
        Unsafe.WriteUnaligned(t.Target.At(to, 4), Lend(t, Unsafe.ReadUnaligned<uint>(t.Source.At(from, 4))));

    internal override void Flat(Transfer t, FlatValue* from, FlatValue* to) => to->U32 = Lend(t, from->U32);

    private uint Lend(Transfer t, uint index) =>
        t.Target.LowerBorrow(t.Source.LiftBorrow(index, t.ResourceType(resource)), t.ResourceType(resource));
}
