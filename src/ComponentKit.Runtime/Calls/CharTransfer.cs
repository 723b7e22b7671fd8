using System.Runtime.CompilerServices;
using System.Text;
using ComponentKit.Runtime.CanonicalAbi;

namespace ComponentKit.Runtime.Calls;

/// <summary><c>char</c>: a Unicode scalar value, or a trap.</summary>
internal sealed unsafe class CharTransfer : TransferNode
{
    internal override void Memory(Transfer t, ulong from, ulong to) =>
        Unsafe.WriteUnaligned(t.Target.At(to, 4), Check(t, Unsafe.ReadUnaligned<uint>(t.Source.At(from, 4))));

    internal override void Flat(Transfer t, FlatValue* from, FlatValue* to) => to->U32 = Check(t, from->U32);

    private static uint Check(Transfer t, uint value) =>
        Rune.IsValid(value) ? value : throw t.Source.Trap($"0x{value:x} is not a Unicode scalar value");
}
