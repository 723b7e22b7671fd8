using ComponentKit.Binary.Core.Instructions;
using ComponentKit.Binary.Sections;
using ComponentKit.Wit.Layout;
using ComponentKit.Wit.Model;

namespace ComponentKit.Runtime.Adapters;

/// <summary>Writes code that moves values from memory to memory: <c>load</c> and at once <c>store</c> (CanonicalABI.md).</summary>
/// <remarks>
/// The memory of both has been checked to be there; were it not, the engine would trap. Both have addresses of 32 bits, so that values lie
/// the same way on both sides. Padding is not copied: what is in it is no part of the value.
/// </remarks>
/// <param name="direction">From where to where.</param>
internal sealed class MemoryMover(AdapterDirection direction)
{
    /// <summary>Writes the code of one value.</summary>
    /// <param name="code">The function.</param>
    /// <param name="type">The value's type.</param>
    /// <param name="from">The local with the address in the source's memory.</param>
    /// <param name="to">The local with the address in the target's memory.</param>
    /// <param name="offset">What is to be added to both.</param>
    internal void Move(AdapterCode code, WitType type, uint from, uint to, uint offset)
    {
        type = type.Dealias();
        switch (type)
        {
            case PrimitiveType primitive:
                MovePrimitive(code, primitive, from, to, offset);
                break;
            case NamedType { Definition.Kind: TypeDefKind.Record(var fields) }:
                MoveAll(code, [.. fields.Select(f => f.Type)], from, to, offset);
                break;
            case TupleType(var items):
                MoveAll(code, items, from, to, offset);
                break;
            case FixedLengthListType list:
                uint size = TypeLayout.Of(list.Element).Size;
                for (uint i = 0; i < list.Length; i++)
                {
                    Move(code, list.Element, from, to, offset + i * size);
                }

                break;
            case NamedType { Definition.Kind: TypeDefKind.Flags(var labels) }:
                int mask = (int)(uint.MaxValue >> (32 - labels.Length));
                Copy(code, TypeLayout.Of(type).Size, from, to, offset, () => code.Writer.I32Const(mask).I32And());
                break;
            case ListType list:
                MovePair(code, () => direction.MoveList(code, list, [list.Element]), from, to, offset);
                break;
            case MapType map:
                MovePair(code, () => direction.MoveList(code, map, [map.Key, map.Value]), from, to, offset);
                break;
            default:
                MoveVariant(code, type, from, to, offset);
                break;
        }
    }

    private void MoveAll(AdapterCode code, IReadOnlyList<WitType> parts, uint from, uint to, uint offset)
    {
        RecordLayout layout = RecordLayout.Of(parts);
        for (int i = 0; i < parts.Count; i++)
        {
            Move(code, parts[i], from, to, offset + layout.Offsets[i]);
        }
    }

    private void MovePair(AdapterCode code, Action move, uint from, uint to, uint offset)
    {
        InstructionWriter writer = code.Writer;
        writer.LocalGet(from).I32Load(offset, direction.SourceMemory).LocalGet(from).I32Load(offset + 4, direction.SourceMemory);
        move();
        uint second = code.Take(CoreValueType.I32);
        uint first = code.Take(CoreValueType.I32);
        writer.LocalGet(to).LocalGet(first).I32Store(offset, direction.TargetMemory);
        writer.LocalGet(to).LocalGet(second).I32Store(offset + 4, direction.TargetMemory);
    }

    private void MovePrimitive(AdapterCode code, PrimitiveType type, uint from, uint to, uint offset)
    {
        InstructionWriter writer = code.Writer;
        switch (type.Kind)
        {
            case PrimitiveKind.String:
                MovePair(code, () => direction.MoveString(code), from, to, offset);
                break;
            case PrimitiveKind.Bool:
                Copy(code, 1, from, to, offset, () => writer.I32Const(0).I32Ne());
                break;
            case PrimitiveKind.Char:
                Copy(code, 4, from, to, offset, () =>
                {
                    uint value = code.Take(CoreValueType.I32);
                    direction.Flat.CheckChar(code, type, value);
                    writer.LocalGet(value);
                });
                break;
            default:
                Copy(code, TypeLayout.Of(type).Size, from, to, offset, () => { });
                break;
        }
    }

    private void MoveVariant(AdapterCode code, WitType type, uint from, uint to, uint offset)
    {
        InstructionWriter writer = code.Writer;
        IReadOnlyList<WitType?> payloads = VariantCases.Of(type);
        VariantLayout layout = VariantLayout.Of(type);
        uint discriminant = code.Local(CoreValueType.I32);
        Copy(code, layout.DiscriminantSize, from, to, offset, () =>
        {
            writer.LocalTee(discriminant).I32Const(payloads.Count).I32GeU().If();
            direction.FailAt(code, type, discriminant);
            writer.End().LocalGet(discriminant);
        });
        uint payload = offset + layout.PayloadOffset;
        code.Switch(discriminant, [.. payloads.Select(p => p is null ? null : (Action)(() => Move(code, p, from, to, payload)))]);
    }

    // One load, a change, one store.
    private void Copy(AdapterCode code, uint size, uint from, uint to, uint offset, Action change)
    {
        InstructionWriter writer = code.Writer;
        uint source = direction.SourceMemory;
        uint target = direction.TargetMemory;
        writer.LocalGet(to).LocalGet(from);
        switch (size)
        {
            case 1:
                writer.I32Load8U(offset, source);
                change();
                writer.I32Store8(offset, target);
                break;
            case 2:
                writer.I32Load16U(offset, source);
                change();
                writer.I32Store16(offset, target);
                break;
            case 4:
                writer.I32Load(offset, source);
                change();
                writer.I32Store(offset, target);
                break;
            default:
                writer.I64Load(offset, source);
                change();
                writer.I64Store(offset, target);
                break;
        }
    }
}
