using System.Runtime.CompilerServices;
using ComponentKit.Runtime.CanonicalAbi;

namespace ComponentKit.Runtime.Calls;

/// <summary><c>own</c>: the value moves from one table of handles to the other.</summary>
/// <param name="resource">The index of the resource type in the plan.</param>
internal sealed unsafe class OwnTransfer(int resource) : TransferNode
{
    internal override void Memory(Transfer t, ulong from, ulong to) =>
        Unsafe.WriteUnaligned(t.Target.At(to, 4), Move(t, Unsafe.ReadUnaligned<uint>(t.Source.At(from, 4))));

    internal override void Flat(Transfer t, FlatValue* from, FlatValue* to) => to->U32 = Move(t, from->U32);

    private uint Move(Transfer t, uint index) => t.Target.LowerOwn(t.Source.LiftOwn(index, t.ResourceType(resource)), t.ResourceType(resource));
}
