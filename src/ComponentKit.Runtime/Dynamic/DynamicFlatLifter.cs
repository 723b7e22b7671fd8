using System.Collections.Immutable;
using ComponentKit.Runtime.CanonicalAbi;
using ComponentKit.Wit.Model;

namespace ComponentKit.Runtime.Dynamic;

/// <summary>Lifts values from flat values (CanonicalABI.md, Flat Lifting).</summary>
/// <remarks>The slots are read in order; a variant reads its payload and then skips to the end of the longest case's.</remarks>
internal sealed class DynamicFlatLifter(LiftLowerContext cx, FlatValue[] flat) : DynamicCodecVisitor<ComponentValue>
{
    private int _next;

    public override ComponentValue VisitPrimitive(PrimitiveType type)
    {
        FlatValue slot = flat[_next++];
        switch (type.Kind)
        {
            case PrimitiveKind.Bool:
                return new ComponentValue.Bool(slot.U32 != 0);
            case PrimitiveKind.F32:
                return new ComponentValue.Float(cx.Canonical(slot.F32));
            case PrimitiveKind.F64:
                return new ComponentValue.Float(cx.Canonical(slot.F64));
            case PrimitiveKind.Char:
                return new ComponentValue.Char(CharCodec.LiftFlat(cx, [slot]));
            case PrimitiveKind.String:
                return new ComponentValue.String(StringCodec.Lift(cx, cx.PointerOf(slot), cx.PointerOf(flat[_next++])));
            default:
                var (size, isSigned) = IntegerOf(type.Kind);
                return new ComponentValue.Integer((size, isSigned) switch
                {
                    (1, true) => (sbyte)slot.S32,
                    (1, false) => (byte)slot.U32,
                    (2, true) => (short)slot.S32,
                    (2, false) => (ushort)slot.U32,
                    (4, true) => slot.S32,
                    (4, false) => slot.U32,
                    (_, true) => slot.S64,
                    _ => slot.U64,
                });
        }
    }

    public override ComponentValue VisitRecord(TypeDef definition, TypeDefKind.Record kind) =>
        new ComponentValue.Record([.. kind.Fields.Select(f => Visit(f.Type))]);

    public override ComponentValue VisitTuple(TupleType type) => new ComponentValue.Tuple([.. type.Items.Select(Visit)]);

    public override ComponentValue VisitVariant(TypeDef definition, TypeDefKind.Variant kind)
    {
        var (number, payload) = LiftCase(definition.Type, [.. kind.Cases.Select(c => c.Payload)], definition.ToString());
        return new ComponentValue.Variant(number, payload);
    }

    public override ComponentValue VisitEnum(TypeDef definition, TypeDefKind.Enum kind) =>
        new ComponentValue.Variant(LiftCase(definition.Type, [.. kind.Cases.Select(_ => (WitType?)null)], definition.ToString()).Case, null);

    public override ComponentValue VisitFlags(TypeDef definition, TypeDefKind.Flags kind) =>
        new ComponentValue.Flags(DynamicFlags.Known(flat[_next++].U32, kind));

    public override ComponentValue VisitList(ListType type) =>
        new DynamicLoader(cx).LoadList(cx.PointerOf(flat[_next++]), cx.PointerOf(flat[_next++]), type.Element);

    public override ComponentValue VisitMap(MapType type) =>
        new DynamicLoader(cx).LoadList(cx.PointerOf(flat[_next++]), cx.PointerOf(flat[_next++]), PairOf(type));

    public override ComponentValue VisitFixedLengthList(FixedLengthListType type) =>
        new ComponentValue.List([.. Enumerable.Range(0, (int)type.Length).Select(_ => Visit(type.Element))]);

    public override ComponentValue VisitOwn(OwnType type) => DynamicHandle.LiftOwn(cx, flat[_next++].U32, type.Resource);

    public override ComponentValue VisitBorrow(BorrowType type) => DynamicHandle.LiftBorrow(cx, flat[_next++].U32, type.Resource);

    public override ComponentValue VisitOption(OptionType type) =>
        new ComponentValue.Option(LiftCase(type, [null, type.Payload], "option").Payload);

    public override ComponentValue VisitResult(ResultType type)
    {
        var (number, payload) = LiftCase(type, [type.Ok, type.Error], "result");
        return new ComponentValue.Result(number == 0, payload);
    }

    private (int Case, ComponentValue? Payload) LiftCase(WitType type, ImmutableArray<WitType?> payloads, string name)
    {
        int end = _next + Wit.Layout.TypeLayout.Of(type).FlatTypes.Length;
        uint discriminant = flat[_next++].U32;
        if (discriminant >= payloads.Length)
        {
            throw Discriminant.Trap(cx, discriminant, name);
        }

        ComponentValue? payload = payloads[(int)discriminant] is { } payloadType ? Visit(payloadType) : null;
        _next = end;
        return ((int)discriminant, payload);
    }
}
