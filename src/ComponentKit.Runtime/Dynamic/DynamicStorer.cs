using System.Collections.Immutable;
using ComponentKit.Runtime.CanonicalAbi;
using ComponentKit.Wit.Layout;
using ComponentKit.Wit.Model;
using VariantLayout = ComponentKit.Wit.Layout.VariantLayout;

namespace ComponentKit.Runtime.Dynamic;

/// <summary>Lowers values into memory (CanonicalABI.md, Storing).</summary>
internal sealed class DynamicStorer(LiftLowerContext cx, ulong address, ComponentValue value) : DynamicCodecVisitor<Unit>
{
    internal static void Store(LiftLowerContext cx, ulong address, WitType type, ComponentValue value) =>
        new DynamicStorer(cx, address, value).Visit(type);

    internal static (ulong Pointer, ulong Length) StoreList(LiftLowerContext cx, WitType element, ImmutableArray<ComponentValue> items)
    {
        TypeLayout layout = TypeLayout.Of(element, cx.Pointer);
        ulong pointer = ListRange.AllocateAnywhere(cx, items.Length, layout.Size, layout.Alignment);
        StoreItems(cx, pointer, element, layout, items);
        return (pointer, (uint)items.Length);
    }

    private static void StoreItems(
        LiftLowerContext cx, ulong pointer, WitType element, TypeLayout layout, ImmutableArray<ComponentValue> items)
    {
        for (int i = 0; i < items.Length; i++)
        {
            Store(cx, pointer + (ulong)i * layout.Size, element, items[i]);
        }
    }

    public override Unit VisitPrimitive(PrimitiveType type)
    {
        switch (type.Kind)
        {
            case PrimitiveKind.Bool:
                cx.Store(address, Expect<ComponentValue.Bool>().Value ? (byte)1 : (byte)0);
                break;
            case PrimitiveKind.F32:
                cx.Store(address, cx.Canonical((float)Expect<ComponentValue.Float>().Value));
                break;
            case PrimitiveKind.F64:
                cx.Store(address, cx.Canonical(Expect<ComponentValue.Float>().Value));
                break;
            case PrimitiveKind.Char:
                cx.Store(address, Expect<ComponentValue.Char>().Value.Value);
                break;
            case PrimitiveKind.String:
                StoreRange(StringCodec.Lower(cx, Expect<ComponentValue.String>().Value));
                break;
            default:
                var (size, isSigned) = IntegerOf(type.Kind);
                StoreInteger(size, DynamicCheck.Bits(Expect<ComponentValue.Integer>().Value, size, isSigned));
                break;
        }

        return default;
    }

    public override Unit VisitRecord(TypeDef definition, TypeDefKind.Record kind) =>
        StoreFields([.. kind.Fields.Select(f => f.Type)], Expect<ComponentValue.Record>().Fields);

    public override Unit VisitTuple(TupleType type) =>
        StoreFields(type.Items, Expect<ComponentValue.Tuple>().Items);

    public override Unit VisitVariant(TypeDef definition, TypeDefKind.Variant kind)
    {
        var (number, payload) = Expect<ComponentValue.Variant>();
        return StoreCase(number, [.. kind.Cases.Select(c => c.Payload)], payload, definition.ToString());
    }

    public override Unit VisitEnum(TypeDef definition, TypeDefKind.Enum kind)
    {
        var (number, payload) = Expect<ComponentValue.Variant>();
        return StoreCase(number, [.. kind.Cases.Select(c => c.Payload)], payload, definition.ToString());
    }

    public override Unit VisitFlags(TypeDef definition, TypeDefKind.Flags kind)
    {
        StoreInteger(TypeLayout.Of(definition.Type).Size, DynamicCheck.Flags(Expect<ComponentValue.Flags>().Bits, kind));
        return default;
    }

    public override Unit VisitList(ListType type) => StoreRange(StoreList(cx, type.Element, Expect<ComponentValue.List>().Items));

    public override Unit VisitMap(MapType type) => StoreRange(StoreList(cx, PairOf(type), Expect<ComponentValue.List>().Items));

    public override Unit VisitFixedLengthList(FixedLengthListType type)
    {
        ImmutableArray<ComponentValue> items = Expect<ComponentValue.List>().Items;
        DynamicCheck.Count(items.Length, (int)type.Length);
        StoreItems(cx, address, type.Element, TypeLayout.Of(type.Element, cx.Pointer), items);
        return default;
    }

    public override Unit VisitOwn(OwnType type)
    {
        cx.Store(address, DynamicHandle.LowerOwn(cx, type.Resource, value));
        return default;
    }

    public override Unit VisitBorrow(BorrowType type)
    {
        cx.Store(address, DynamicHandle.LowerBorrow(cx, type.Resource, value));
        return default;
    }

    public override Unit VisitOption(OptionType type)
    {
        ComponentValue? some = Expect<ComponentValue.Option>().Value;
        return StoreCase(some is null ? 0 : 1, [null, type.Payload], some, "option");
    }

    public override Unit VisitResult(ResultType type)
    {
        var result = Expect<ComponentValue.Result>();
        return StoreCase(result.IsOk ? 0 : 1, [type.Ok, type.Error], result.Payload, "result");
    }

    private T Expect<T>()
        where T : ComponentValue => value as T ?? throw new ArgumentException($"a value of the kind {typeof(T).Name} was expected, not {value}");

    private Unit StoreRange((ulong Pointer, ulong Length) range)
    {
        cx.WritePointer(address, range.Pointer);
        cx.WritePointer(address + cx.PointerSize, range.Length);
        return default;
    }

    private Unit StoreFields(ImmutableArray<WitType> types, ImmutableArray<ComponentValue> values)
    {
        RecordLayout layout = RecordLayout.Of(types, cx.Pointer);
        DynamicCheck.Count(values.Length, types.Length);
        for (int i = 0; i < types.Length; i++)
        {
            Store(cx, address + layout.Offsets[i], types[i], values[i]);
        }

        return default;
    }

    private Unit StoreCase(int number, ImmutableArray<WitType?> payloads, ComponentValue? payload, string name)
    {
        var layout = VariantLayout.Of(payloads, cx.Pointer);
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
