using System.Collections.Immutable;
using ComponentKit.Runtime.CanonicalAbi;
using ComponentKit.Wit.Layout;
using ComponentKit.Wit.Model;
using VariantLayout = ComponentKit.Wit.Layout.VariantLayout;

namespace ComponentKit.Runtime.Dynamic;

/// <summary>Lowers values into memory (CanonicalABI.md, Storing).</summary>
internal sealed class DynamicStorer(LiftLowerContext cx, uint address, ComponentValue value) : DynamicCodecVisitor<Unit>
{
    internal static void Store(LiftLowerContext cx, uint address, WitType type, ComponentValue value) =>
        new DynamicStorer(cx, address, value).Visit(type);

    internal static (uint Pointer, uint Length) StoreList(LiftLowerContext cx, WitType element, ImmutableArray<ComponentValue> items)
    {
        TypeLayout layout = TypeLayout.Of(element);
        uint pointer = ListRange.Allocate(cx, items.Length, layout.Size, layout.Alignment);
        for (int i = 0; i < items.Length; i++)
        {
            Store(cx, pointer + (uint)i * layout.Size, element, items[i]);
        }

        return (pointer, (uint)items.Length);
    }

    public override Unit VisitPrimitive(PrimitiveType type)
    {
        switch (type.Kind)
        {
            case PrimitiveKind.Bool:
                BoolCodec.Store(cx, address, Expect<ComponentValue.Bool>().Value);
                break;
            case PrimitiveKind.F32:
                cx.Write(address, (float)Expect<ComponentValue.Float>().Value);
                break;
            case PrimitiveKind.F64:
                cx.Write(address, Expect<ComponentValue.Float>().Value);
                break;
            case PrimitiveKind.Char:
                CharCodec.Store(cx, address, Expect<ComponentValue.Char>().Value);
                break;
            case PrimitiveKind.String:
                StringCodec.Store(cx, address, Expect<ComponentValue.String>().Value);
                break;
            default:
                var (size, isSigned) = IntegerOf(type.Kind);
                StoreInteger(size, DynamicCheck.Bits(Expect<ComponentValue.Integer>().Value, size, isSigned));
                break;
        }

        return default;
    }

    public override Unit VisitRecord(TypeDef definition, TypeDefKind.Record kind) =>
        StoreFields(RecordLayout.Of(definition.Type), [.. kind.Fields.Select(f => f.Type)], Expect<ComponentValue.Record>().Fields);

    public override Unit VisitTuple(TupleType type) =>
        StoreFields(RecordLayout.Of(type), type.Items, Expect<ComponentValue.Tuple>().Items);

    public override Unit VisitVariant(TypeDef definition, TypeDefKind.Variant kind)
    {
        var (number, payload) = Expect<ComponentValue.Variant>();
        return StoreCase(VariantLayout.Of(definition.Type), number, [.. kind.Cases.Select(c => c.Payload)], payload, definition.ToString());
    }

    public override Unit VisitEnum(TypeDef definition, TypeDefKind.Enum kind)
    {
        var (number, payload) = Expect<ComponentValue.Variant>();
        return StoreCase(VariantLayout.Of(definition.Type), number, [.. kind.Cases.Select(c => c.Payload)], payload, definition.ToString());
    }

    public override Unit VisitFlags(TypeDef definition, TypeDefKind.Flags kind)
    {
        StoreInteger(TypeLayout.Of(definition.Type).Size, DynamicCheck.Flags(Expect<ComponentValue.Flags>().Bits, kind));
        return default;
    }

    public override Unit VisitList(ListType type)
    {
        var (pointer, length) = StoreList(cx, type.Element, Expect<ComponentValue.List>().Items);
        cx.Write(address, pointer);
        cx.Write(address + 4, length);
        return default;
    }

    public override Unit VisitOption(OptionType type)
    {
        ComponentValue? some = Expect<ComponentValue.Option>().Value;
        return StoreCase(VariantLayout.Of(type), some is null ? 0 : 1, [null, type.Payload], some, "option");
    }

    public override Unit VisitResult(ResultType type)
    {
        var result = Expect<ComponentValue.Result>();
        return StoreCase(VariantLayout.Of(type), result.IsOk ? 0 : 1, [type.Ok, type.Error], result.Payload, "result");
    }

    private T Expect<T>()
        where T : ComponentValue => value as T ?? throw new ArgumentException($"a value of the kind {typeof(T).Name} was expected, not {value}");

    private Unit StoreFields(RecordLayout layout, ImmutableArray<WitType> types, ImmutableArray<ComponentValue> values)
    {
        DynamicCheck.Count(values.Length, types.Length);
        for (int i = 0; i < types.Length; i++)
        {
            Store(cx, address + layout.Offsets[i], types[i], values[i]);
        }

        return default;
    }

    private Unit StoreCase(
        VariantLayout layout, int number, ImmutableArray<WitType?> payloads, ComponentValue? payload, string name)
    {
        DynamicCheck.Case(number, payloads, payload, name);
        StoreInteger(layout.DiscriminantSize, (uint)number);
        if (payload is not null)
        {
            Store(cx, address + layout.PayloadOffset, payloads[number]!, payload);
        }

        return default;
    }

    private void StoreInteger(uint size, ulong bits)
    {
        switch (size)
        {
            case 1:
                cx.Write(address, (byte)bits);
                break;
            case 2:
                cx.Write(address, (ushort)bits);
                break;
            case 4:
                cx.Write(address, (uint)bits);
                break;
            default:
                cx.Write(address, bits);
                break;
        }
    }
}
