using System.Collections.Immutable;
using ComponentKit.Runtime.CanonicalAbi;
using ComponentKit.Wit.Layout;
using ComponentKit.Wit.Model;
using VariantLayout = ComponentKit.Wit.Layout.VariantLayout;

namespace ComponentKit.Runtime.Dynamic;

/// <summary>Lowers values into memory (CanonicalABI.md, Storing).</summary>
/// <remarks>One walks over any number of values; where it is, and with what, is its state.</remarks>
internal sealed class DynamicStorer(LiftLowerContext cx) : DynamicCodecVisitor<Unit>
{
    private ulong _address;
    private ComponentValue _value = null!;

    internal void Store(ulong address, WitType type, ComponentValue value)
    {
        _address = address;
        _value = value;
        Visit(type);
    }

    internal (ulong Pointer, ulong Length) StoreList(WitType element, ImmutableArray<ComponentValue> items)
    {
        TypeLayout layout = TypeLayout.Of(element, cx.Pointer);
        ulong pointer = ListRange.AllocateAnywhere(cx, items.Length, layout.Size, layout.Alignment);
        StoreItems(pointer, element, layout, items);
        return (pointer, (uint)items.Length);
    }

    private void StoreItems(ulong pointer, WitType element, TypeLayout layout, ImmutableArray<ComponentValue> items)
    {
        for (int i = 0; i < items.Length; i++)
        {
            Store(pointer + (ulong)i * layout.Size, element, items[i]);
        }
    }

    public override Unit VisitPrimitive(PrimitiveType type)
    {
        switch (type.Kind)
        {
            case PrimitiveKind.Bool:
                cx.Store(_address, Expect<ComponentValue.Bool>().Value ? (byte)1 : (byte)0);
                break;
            case PrimitiveKind.F32:
                cx.Store(_address, cx.Canonical((float)Expect<ComponentValue.Float>().Value));
                break;
            case PrimitiveKind.F64:
                cx.Store(_address, cx.Canonical(Expect<ComponentValue.Float>().Value));
                break;
            case PrimitiveKind.Char:
                cx.Store(_address, Expect<ComponentValue.Char>().Value.Value);
                break;
            case PrimitiveKind.String:
                StoreRange(_address, StringCodec.Lower(cx, Expect<ComponentValue.String>().Value));
                break;
            default:
                var (size, isSigned) = IntegerOf(type.Kind);
                StoreInteger(size, DynamicCheck.Bits(Expect<ComponentValue.Integer>().Value, size, isSigned));
                break;
        }

        return default;
    }

    public override Unit VisitRecord(TypeDef definition, TypeDefKind.Record kind) =>
        StoreFields(definition.Type, Expect<ComponentValue.Record>().Fields, i => kind.Fields[i].Type);

    public override Unit VisitTuple(TupleType type) =>
        StoreFields(type, Expect<ComponentValue.Tuple>().Items, i => type.Items[i]);

    public override Unit VisitVariant(TypeDef definition, TypeDefKind.Variant kind) => StoreCase(definition, kind.Cases);

    public override Unit VisitEnum(TypeDef definition, TypeDefKind.Enum kind) => StoreCase(definition, kind.Cases);

    public override Unit VisitFlags(TypeDef definition, TypeDefKind.Flags kind)
    {
        StoreInteger(TypeLayout.Of(definition.Type).Size, DynamicCheck.Flags(Expect<ComponentValue.Flags>().Bits, kind));
        return default;
    }

    public override Unit VisitList(ListType type) => StoreRange(_address, StoreList(type.Element, Expect<ComponentValue.List>().Items));

    public override Unit VisitMap(MapType type) => StoreRange(_address, StoreList(PairOf(type), Expect<ComponentValue.List>().Items));

    public override Unit VisitFixedLengthList(FixedLengthListType type)
    {
        ImmutableArray<ComponentValue> items = Expect<ComponentValue.List>().Items;
        DynamicCheck.Count(items.Length, (int)type.Length);
        StoreItems(_address, type.Element, TypeLayout.Of(type.Element, cx.Pointer), items);
        return default;
    }

    public override Unit VisitOwn(OwnType type)
    {
        cx.Store(_address, DynamicHandle.LowerOwn(cx, type.Resource, _value));
        return default;
    }

    public override Unit VisitBorrow(BorrowType type)
    {
        cx.Store(_address, DynamicHandle.LowerBorrow(cx, type.Resource, _value));
        return default;
    }

    public override Unit VisitOption(OptionType type)
    {
        ComponentValue? some = Expect<ComponentValue.Option>().Value;
        return StoreCase(type, some is null ? 0 : 1, some is null ? null : type.Payload, some);
    }

    public override Unit VisitResult(ResultType type)
    {
        var (isOk, payload) = Expect<ComponentValue.Result>();
        WitType? payloadType = isOk ? type.Ok : type.Error;
        DynamicCheck.Payload(isOk ? 0 : 1, payloadType, payload, "result");
        return StoreCase(type, isOk ? 0 : 1, payloadType, payload);
    }

    private T Expect<T>()
        where T : ComponentValue => _value as T ?? throw new ArgumentException($"a value of the kind {typeof(T).Name} was expected, not {_value}");

    private Unit StoreRange(ulong address, (ulong Pointer, ulong Length) range)
    {
        cx.WritePointer(address, range.Pointer);
        cx.WritePointer(address + cx.PointerSize, range.Length);
        return default;
    }

    private Unit StoreFields(WitType type, ImmutableArray<ComponentValue> values, Func<int, WitType> field)
    {
        RecordLayout layout = RecordLayout.Of(type, cx.Pointer);
        DynamicCheck.Count(values.Length, layout.Fields.Length);
        ulong address = _address;
        for (int i = 0; i < values.Length; i++)
        {
            Store(address + layout.Offsets[i], field(i), values[i]);
        }

        return default;
    }

    private Unit StoreCase(TypeDef definition, ImmutableArray<WitCase> cases)
    {
        var (number, payload) = Expect<ComponentValue.Variant>();
        DynamicCheck.Case(number, cases, payload, definition);
        return StoreCase(definition.Type, number, cases[number].Payload, payload);
    }

    private Unit StoreCase(WitType type, int number, WitType? payloadType, ComponentValue? payload)
    {
        var layout = VariantLayout.Of(type, cx.Pointer);
        StoreInteger(layout.DiscriminantSize, (uint)number);
        if (payload is not null)
        {
            Store(_address + layout.PayloadOffset, payloadType!, payload);
        }

        return default;
    }

    private void StoreInteger(uint size, ulong bits)
    {
        switch (size)
        {
            case 1:
                cx.Store(_address, (byte)bits);
                break;
            case 2:
                cx.Store(_address, (ushort)bits);
                break;
            case 4:
                cx.Store(_address, (uint)bits);
                break;
            default:
                cx.Store(_address, bits);
                break;
        }
    }
}
