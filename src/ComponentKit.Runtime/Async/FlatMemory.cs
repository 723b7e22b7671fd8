using ComponentKit.Runtime.CanonicalAbi;
using ComponentKit.Wit.Layout;
using ComponentKit.Wit.Model;

namespace ComponentKit.Runtime.Async;

/// <summary>
/// Moves values between their flat form and their place in the same memory, bits as they are: nothing is lifted, pointers and handles
/// stay what they are. Asynchronous calls need it where one side has a value in memory and the other has it flat.
/// </summary>
internal static class FlatMemory
{
    /// <summary>Loads values that lie one behind the other.</summary>
    internal static FlatValue[] LoadAll(LiftLowerContext cx, IReadOnlyList<WitType> types, RecordLayout layout, ulong address, int count)
    {
        var flat = new FlatValue[Math.Max(1, count)];
        int next = 0;
        for (int i = 0; i < types.Count; i++)
        {
            Load(cx, types[i], address + layout.Offsets[i], flat, ref next);
        }

        return flat;
    }

    /// <summary>Stores one value.</summary>
    internal static void Store(LiftLowerContext cx, WitType type, ulong address, FlatValue[] flat)
    {
        int next = 0;
        Store(cx, type, address, flat, ref next);
    }

    private static void Load(LiftLowerContext cx, WitType type, ulong address, FlatValue[] flat, ref int next)
    {
        type = type.Dealias();
        if (PartsOf(type, cx.Pointer) is { } parts)
        {
            foreach ((WitType part, ulong offset) in parts)
            {
                Load(cx, part, address + offset, flat, ref next);
            }
        }
        else if (CasesOf(type) is { } cases)
        {
            int end = next + TypeLayout.Of(type, cx.Pointer).FlatTypes.Length;
            var layout = Wit.Layout.VariantLayout.Of(type, cx.Pointer);
            uint number = (uint)LoadBits(cx, address, layout.DiscriminantSize);
            flat[next++].U32 = number;
            if (number < cases.Count && cases[(int)number] is { } payload)
            {
                Load(cx, payload, address + layout.PayloadOffset, flat, ref next);
            }

            next = end;
        }
        else if (IsRange(type))
        {
            flat[next++].U64 = cx.ReadPointer(address);
            flat[next++].U64 = cx.ReadPointer(address + cx.PointerSize);
        }
        else
        {
            flat[next++].U64 = LoadBits(cx, address, TypeLayout.Of(type, cx.Pointer).Size);
        }
    }

    private static void Store(LiftLowerContext cx, WitType type, ulong address, FlatValue[] flat, ref int next)
    {
        type = type.Dealias();
        if (PartsOf(type, cx.Pointer) is { } parts)
        {
            foreach ((WitType part, ulong offset) in parts)
            {
                Store(cx, part, address + offset, flat, ref next);
            }
        }
        else if (CasesOf(type) is { } cases)
        {
            int end = next + TypeLayout.Of(type, cx.Pointer).FlatTypes.Length;
            var layout = Wit.Layout.VariantLayout.Of(type, cx.Pointer);
            uint number = flat[next++].U32;
            StoreBits(cx, address, layout.DiscriminantSize, number);
            if (cases[(int)number] is { } payload)
            {
                Store(cx, payload, address + layout.PayloadOffset, flat, ref next);
            }

            next = end;
        }
        else if (IsRange(type))
        {
            cx.WritePointer(address, flat[next++].U64);
            cx.WritePointer(address + cx.PointerSize, flat[next++].U64);
        }
        else
        {
            StoreBits(cx, address, TypeLayout.Of(type, cx.Pointer).Size, flat[next++].U64);
        }
    }

    private static bool IsRange(WitType type) => type is ListType or MapType or PrimitiveType { Kind: PrimitiveKind.String };

    private static IEnumerable<(WitType Type, ulong Offset)>? PartsOf(WitType type, PointerType pointer)
    {
        switch (type)
        {
            case NamedType { Definition.Kind: TypeDefKind.Record(var fields) }:
                RecordLayout record = RecordLayout.Of(type, pointer);
                return fields.Select((f, i) => (f.Type, (ulong)record.Offsets[i]));
            case TupleType(var items):
                RecordLayout tuple = RecordLayout.Of(type, pointer);
                return items.Select((t, i) => (t, (ulong)tuple.Offsets[i]));
            case FixedLengthListType(var element, var length):
                ulong size = TypeLayout.Of(element, pointer).Size;
                return Enumerable.Range(0, (int)length).Select(i => (element, (ulong)i * size));
            default:
                return null;
        }
    }

    private static IReadOnlyList<WitType?>? CasesOf(WitType type) => type switch
    {
        NamedType { Definition.Kind: TypeDefKind.Variant(var cases) } => [.. cases.Select(c => c.Payload)],
        NamedType { Definition.Kind: TypeDefKind.Enum(var cases) } => [.. cases.Select(c => c.Payload)],
        OptionType(var payload) => [null, payload],
        ResultType(var ok, var error) => [ok, error],
        _ => null,
    };

    private static ulong LoadBits(LiftLowerContext cx, ulong address, uint size) => size switch
    {
        1 => cx.Load<byte>(address),
        2 => cx.Load<ushort>(address),
        4 => cx.Load<uint>(address),
        _ => cx.Load<ulong>(address),
    };

    private static void StoreBits(LiftLowerContext cx, ulong address, uint size, ulong bits)
    {
        switch (size)
        {
            case 1:
                cx.Store(address, (byte)bits);
                break;
            case 2:
                cx.Store(address, (ushort)bits);
                break;
            case 4:
                cx.Store(address, (uint)bits);
                break;
            default:
                cx.Store(address, bits);
                break;
        }
    }
}
