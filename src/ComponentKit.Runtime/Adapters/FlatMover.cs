using ComponentKit.Binary.Core.Instructions;
using ComponentKit.Binary.Sections;
using ComponentKit.Wit.Layout;
using ComponentKit.Wit.Model;

namespace ComponentKit.Runtime.Adapters;

/// <summary>Writes code that moves flat values: <c>lift_flat</c> and at once <c>lower_flat</c> (CanonicalABI.md).</summary>
/// <param name="direction">From where to where.</param>
internal sealed class FlatMover(AdapterDirection direction)
{
    /// <summary>Writes the code of one value.</summary>
    /// <param name="code">The function.</param>
    /// <param name="type">The value's type.</param>
    /// <param name="from">The flat values of the source.</param>
    /// <param name="to">Those of the target.</param>
    /// <param name="slot">The first of both that is the value's.</param>
    internal void Move(AdapterCode code, WitType type, FlatSlots from, FlatSlots to, int slot)
    {
        type = type.Dealias();
        switch (type)
        {
            case PrimitiveType primitive:
                MovePrimitive(code, primitive, from, to, slot);
                break;
            case NamedType { Definition.Kind: TypeDefKind.Record(var fields) }:
                MoveAll(code, fields.Select(f => f.Type), from, to, slot);
                break;
            case TupleType(var items):
                MoveAll(code, items, from, to, slot);
                break;
            case FixedLengthListType list:
                MoveAll(code, Enumerable.Repeat(list.Element, (int)list.Length), from, to, slot);
                break;
            case NamedType { Definition.Kind: TypeDefKind.Flags(var labels) }:
                from.Get(slot, FlatType.I32);
                code.Writer.I32Const((int)(uint.MaxValue >> (32 - labels.Length))).I32And();
                to.Set(slot, FlatType.I32);
                break;
            case ListType list:
                MovePair(code, () => direction.MoveList(code, list, [list.Element]), from, to, slot);
                break;
            case MapType map:
                MovePair(code, () => direction.MoveList(code, map, [map.Key, map.Value]), from, to, slot);
                break;
            default:
                MoveVariant(code, type, from, to, slot);
                break;
        }
    }

    private void MoveAll(AdapterCode code, IEnumerable<WitType> parts, FlatSlots from, FlatSlots to, int slot)
    {
        foreach (WitType part in parts)
        {
            Move(code, part, from, to, slot);
            slot += TypeLayout.Of(part).FlatTypes.Length;
        }
    }

    private static void MovePair(AdapterCode code, Action move, FlatSlots from, FlatSlots to, int slot)
    {
        from.Get(slot, FlatType.I32);
        from.Get(slot + 1, FlatType.I32);
        move();
        uint second = code.Take(CoreValueType.I32);
        to.Set(slot, FlatType.I32);
        code.Writer.LocalGet(second);
        to.Set(slot + 1, FlatType.I32);
    }

    private void MovePrimitive(AdapterCode code, PrimitiveType type, FlatSlots from, FlatSlots to, int slot)
    {
        if (type.Kind == PrimitiveKind.String)
        {
            MovePair(code, () => direction.MoveString(code), from, to, slot);
            return;
        }

        FlatType flat = TypeLayout.Of(type).FlatTypes[0];
        InstructionWriter writer = code.Writer;
        from.Get(slot, flat);
        switch (type.Kind)
        {
            // Bits above the width of an integer do not count.
            case PrimitiveKind.Bool:
                writer.I32Const(0).I32Ne();
                break;
            case PrimitiveKind.S8:
                writer.I32Const(24).I32Shl().I32Const(24).I32ShrS();
                break;
            case PrimitiveKind.U8:
                writer.I32Const(byte.MaxValue).I32And();
                break;
            case PrimitiveKind.S16:
                writer.I32Const(16).I32Shl().I32Const(16).I32ShrS();
                break;
            case PrimitiveKind.U16:
                writer.I32Const(ushort.MaxValue).I32And();
                break;
            case PrimitiveKind.Char:
                uint value = code.Take(CoreValueType.I32);
                CheckChar(code, type, value);
                writer.LocalGet(value);
                break;
        }

        to.Set(slot, flat);
    }

    /// <summary>Traps at what is no Unicode scalar value: of all below 0x110000 the surrogates.</summary>
    internal void CheckChar(AdapterCode code, WitType type, uint value)
    {
        InstructionWriter writer = code.Writer;
        writer.LocalGet(value).I32Const(0x110000).Op(Opcode.I32GeU);
        writer.LocalGet(value).I32Const(0xD800).I32Sub().I32Const(0x800).I32LtU();
        writer.I32Or().If();
        direction.FailAt(code, type, value);
        writer.End();
    }

    // What a case does not use is 0 for the callee, whatever the caller left there.
    private void MoveVariant(AdapterCode code, WitType type, FlatSlots from, FlatSlots to, int slot)
    {
        InstructionWriter writer = code.Writer;
        IReadOnlyList<WitType?> payloads = VariantCases.Of(type);
        from.Get(slot, FlatType.I32);
        uint discriminant = code.Take(CoreValueType.I32);
        writer.LocalGet(discriminant).I32Const(payloads.Count).I32GeU().If();
        direction.FailAt(code, type, discriminant);
        writer.End();

        for (int i = 1; i < TypeLayout.Of(type).FlatTypes.Length; i++)
        {
            to.Clear(slot + i);
        }

        writer.LocalGet(discriminant);
        to.Set(slot, FlatType.I32);
        code.Switch(discriminant, [.. payloads.Select(p => p is null ? null : (Action)(() => Move(code, p, from, to, slot + 1)))]);
    }
}
