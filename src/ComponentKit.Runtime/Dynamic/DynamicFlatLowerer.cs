using System.Collections.Immutable;
using ComponentKit.Runtime.CanonicalAbi;
using ComponentKit.Wit.Model;

namespace ComponentKit.Runtime.Dynamic;

/// <summary>Lowers values into flat values (CanonicalABI.md, Flat Lowering).</summary>
/// <remarks>The slots are written in order and were all 0, so a variant's unused ones need no writing.</remarks>
internal sealed class DynamicFlatLowerer(LiftLowerContext cx, FlatValue[] flat) : DynamicCodecVisitor<Unit>
{
    private int _next;
    private ComponentValue _value = null!;

    internal void Lower(WitType type, ComponentValue value)
    {
        _value = value;
        Visit(type);
    }

    public override Unit VisitPrimitive(PrimitiveType type)
    {
        ref FlatValue slot = ref flat[_next++];
        switch (type.Kind)
        {
            case PrimitiveKind.Bool:
                slot.U32 = Expect<ComponentValue.Bool>().Value ? 1u : 0u;
                break;
            case PrimitiveKind.F32:
                slot.F32 = cx.Canonical((float)Expect<ComponentValue.Float>().Value);
                break;
            case PrimitiveKind.F64:
                slot.F64 = cx.Canonical(Expect<ComponentValue.Float>().Value);
                break;
            case PrimitiveKind.Char:
                slot.S32 = Expect<ComponentValue.Char>().Value.Value;
                break;
            case PrimitiveKind.String:
                (slot.U64, flat[_next++].U64) = StringCodec.Lower(cx, Expect<ComponentValue.String>().Value);
                break;
            default:
                var (size, isSigned) = IntegerOf(type.Kind);
                ulong bits = DynamicCheck.Bits(Expect<ComponentValue.Integer>().Value, size, isSigned);

                // Signed numbers narrower than 64 bits are sign-extended to 32.
                slot.U64 = size == 8 ? bits : (uint)bits;

                break;
        }

        return default;
    }

    public override Unit VisitRecord(TypeDef definition, TypeDefKind.Record kind) =>
        LowerAll([.. kind.Fields.Select(f => f.Type)], Expect<ComponentValue.Record>().Fields);

    public override Unit VisitTuple(TupleType type) => LowerAll(type.Items, Expect<ComponentValue.Tuple>().Items);

    public override Unit VisitVariant(TypeDef definition, TypeDefKind.Variant kind) => LowerCase(definition, kind.Cases);

    public override Unit VisitEnum(TypeDef definition, TypeDefKind.Enum kind) => LowerCase(definition, kind.Cases);

    public override Unit VisitFlags(TypeDef definition, TypeDefKind.Flags kind)
    {
        flat[_next++].U32 = DynamicCheck.Flags(Expect<ComponentValue.Flags>().Bits, kind);
        return default;
    }

    public override Unit VisitList(ListType type) => LowerList(type.Element);

    public override Unit VisitMap(MapType type) => LowerList(PairOf(type));

    public override Unit VisitFixedLengthList(FixedLengthListType type)
    {
        ImmutableArray<ComponentValue> items = Expect<ComponentValue.List>().Items;
        DynamicCheck.Count(items.Length, (int)type.Length);
        foreach (ComponentValue item in items)
        {
            Lower(type.Element, item);
        }

        return default;
    }

    public override Unit VisitOwn(OwnType type)
    {
        flat[_next++].U32 = DynamicHandle.LowerOwn(cx, type.Resource, _value);
        return default;
    }

    public override Unit VisitBorrow(BorrowType type)
    {
        flat[_next++].U32 = DynamicHandle.LowerBorrow(cx, type.Resource, _value);
        return default;
    }

    public override Unit VisitOption(OptionType type)
    {
        ComponentValue? some = Expect<ComponentValue.Option>().Value;
        return LowerCase(type, some is null ? 0 : 1, type.Payload, some);
    }

    public override Unit VisitResult(ResultType type)
    {
        var (isOk, payload) = Expect<ComponentValue.Result>();
        WitType? payloadType = isOk ? type.Ok : type.Error;
        DynamicCheck.Payload(isOk ? 0 : 1, payloadType, payload, "result");
        return LowerCase(type, isOk ? 0 : 1, payloadType, payload);
    }

    private Unit LowerList(WitType element)
    {
        (flat[_next++].U64, flat[_next++].U64) = new DynamicStorer(cx).StoreList(element, Expect<ComponentValue.List>().Items);
        return default;
    }

    private T Expect<T>()
        where T : ComponentValue => _value as T ?? throw new ArgumentException($"a value of the kind {typeof(T).Name} was expected, not {_value}");

    private Unit LowerAll(ImmutableArray<WitType> types, ImmutableArray<ComponentValue> values)
    {
        DynamicCheck.Count(values.Length, types.Length);
        for (int i = 0; i < types.Length; i++)
        {
            Lower(types[i], values[i]);
        }

        return default;
    }

    private Unit LowerCase(TypeDef definition, ImmutableArray<WitCase> cases)
    {
        var (number, payload) = Expect<ComponentValue.Variant>();
        DynamicCheck.Case(number, cases, payload, definition);
        return LowerCase(definition.Type, number, cases[number].Payload, payload);
    }

    private Unit LowerCase(WitType type, int number, WitType? payloadType, ComponentValue? payload)
    {
        int end = _next + Wit.Layout.TypeLayout.Of(type).FlatTypes.Length;
        flat[_next++].S32 = number;
        if (payload is not null)
        {
            Lower(payloadType!, payload);
        }

        _next = end;
        return default;
    }
}
