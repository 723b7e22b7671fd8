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
                slot.F32 = (float)Expect<ComponentValue.Float>().Value;
                break;
            case PrimitiveKind.F64:
                slot.F64 = Expect<ComponentValue.Float>().Value;
                break;
            case PrimitiveKind.Char:
                slot.S32 = Expect<ComponentValue.Char>().Value.Value;
                break;
            case PrimitiveKind.String:
                _next++;
                StringCodec.LowerFlat(cx, flat.AsSpan(_next - 2), Expect<ComponentValue.String>().Value);
                break;
            default:
                // Signed numbers narrower than 64 bits are sign-extended to 32.
                Int128 integer = Expect<ComponentValue.Integer>().Value;
                if (IntegerOf(type.Kind).Size == 8)
                {
                    slot.U64 = (ulong)(integer & ulong.MaxValue);
                }
                else
                {
                    slot.U32 = (uint)(integer & uint.MaxValue);
                }

                break;
        }

        return default;
    }

    public override Unit VisitRecord(TypeDef definition, TypeDefKind.Record kind) =>
        LowerAll([.. kind.Fields.Select(f => f.Type)], Expect<ComponentValue.Record>().Fields);

    public override Unit VisitTuple(TupleType type) => LowerAll(type.Items, Expect<ComponentValue.Tuple>().Items);

    public override Unit VisitVariant(TypeDef definition, TypeDefKind.Variant kind)
    {
        var variant = Expect<ComponentValue.Variant>();
        return LowerCase(definition.Type, variant.Case, kind.Cases[variant.Case].Payload, variant.Payload);
    }

    public override Unit VisitEnum(TypeDef definition, TypeDefKind.Enum kind) =>
        LowerCase(definition.Type, Expect<ComponentValue.Variant>().Case, null, null);

    public override Unit VisitFlags(TypeDef definition, TypeDefKind.Flags kind)
    {
        flat[_next++].U32 = Expect<ComponentValue.Flags>().Bits;
        return default;
    }

    public override Unit VisitList(ListType type)
    {
        var (pointer, length) = DynamicStorer.StoreList(cx, type.Element, Expect<ComponentValue.List>().Items);
        flat[_next++].U32 = pointer;
        flat[_next++].U32 = length;
        return default;
    }

    public override Unit VisitOption(OptionType type)
    {
        ComponentValue? some = Expect<ComponentValue.Option>().Value;
        return LowerCase(type, some is null ? 0 : 1, type.Payload, some);
    }

    public override Unit VisitResult(ResultType type)
    {
        var result = Expect<ComponentValue.Result>();
        return LowerCase(type, result.IsOk ? 0 : 1, result.IsOk ? type.Ok : type.Error, result.Payload);
    }

    private T Expect<T>()
        where T : ComponentValue => _value as T ?? throw new ArgumentException($"a value of the kind {typeof(T).Name} was expected, not {_value}");

    private Unit LowerAll(ImmutableArray<WitType> types, ImmutableArray<ComponentValue> values)
    {
        for (int i = 0; i < types.Length; i++)
        {
            Lower(types[i], values[i]);
        }

        return default;
    }

    private Unit LowerCase(WitType type, int number, WitType? payloadType, ComponentValue? payload)
    {
        int end = _next + Wit.Layout.TypeLayout.Of(type).FlatTypes.Length;
        flat[_next++].S32 = number;
        if (payloadType is not null && payload is not null)
        {
            Lower(payloadType, payload);
        }

        _next = end;
        return default;
    }
}
