using System.Runtime.CompilerServices;
using ComponentKit.Runtime.CanonicalAbi;
using VariantLayout = ComponentKit.Wit.Layout.VariantLayout;

namespace ComponentKit.Runtime.Calls;

/// <summary>Variants, enums, options and results.</summary>
/// <param name="cases">How the payload of each case crosses; null for a case without one.</param>
/// <param name="source">How the variant lies on the source's side.</param>
/// <param name="target">How it lies on the target's side.</param>
/// <param name="name">How messages name the type.</param>
internal sealed unsafe class VariantTransfer(TransferNode?[] cases, VariantLayout source, VariantLayout target, string name) : TransferNode
{
    internal override void Memory(Transfer t, ulong from, ulong to)
    {
        byte* place = t.Source.At(from, source.DiscriminantSize);
        uint number = source.DiscriminantSize switch
        {
            1 => *place,
            2 => Unsafe.ReadUnaligned<ushort>(place),
            _ => Unsafe.ReadUnaligned<uint>(place),
        };
        TransferNode? payload = Case(t, number);
        byte* result = t.Target.At(to, source.DiscriminantSize);
        switch (source.DiscriminantSize)
        {
            case 1:
                *result = (byte)number;
                break;
            case 2:
                Unsafe.WriteUnaligned(result, (ushort)number);
                break;
            default:
                Unsafe.WriteUnaligned(result, number);
                break;
        }

        payload?.Memory(t, from + source.PayloadOffset, to + target.PayloadOffset);
    }

    // What a case does not use is 0 for the callee, whatever the caller left there.
    internal override void Flat(Transfer t, FlatValue* from, FlatValue* to)
    {
        TransferNode? payload = Case(t, from->U32);
        uint number = from->U32;
        for (int i = 0; i < source.Type.FlatTypes.Length; i++)
        {
            to[i].U64 = 0;
        }

        to->U32 = number;
        payload?.Flat(t, from + 1, to + 1);
    }

    private TransferNode? Case(Transfer t, uint number) =>
        number < (uint)cases.Length ? cases[number] : throw Discriminant.Trap(t.Source, number, name);
}
