using System.Runtime.CompilerServices;
using ComponentKit.Runtime.CanonicalAbi;
using ComponentKit.Wit.Model;

namespace ComponentKit.Runtime.Calls;

/// <summary>Integers and floats. A flat integer may have any bits above its width, which do not count.</summary>
internal sealed unsafe class NumberTransfer(PrimitiveKind kind, uint size) : TransferNode
{
    internal override uint PlainSize => size;

    internal override void Memory(Transfer t, ulong from, ulong to) =>
        Unsafe.CopyBlockUnaligned(t.Target.At(to, size), t.Source.At(from, size), size);

    internal override void Flat(Transfer t, FlatValue* from, FlatValue* to)
    {
        switch (kind)
        {
            case PrimitiveKind.S8:
                to->S32 = (sbyte)from->S32;
                break;
            case PrimitiveKind.U8:
                to->U32 = (byte)from->U32;
                break;
            case PrimitiveKind.S16:
                to->S32 = (short)from->S32;
                break;
            case PrimitiveKind.U16:
                to->U32 = (ushort)from->U32;
                break;
            case PrimitiveKind.S64 or PrimitiveKind.U64 or PrimitiveKind.F64:
                to->U64 = from->U64;
                break;
            default:
                to->U32 = from->U32;
                break;
        }
    }
}
