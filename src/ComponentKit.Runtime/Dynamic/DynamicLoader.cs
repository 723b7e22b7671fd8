using System.Collections.Immutable;
using ComponentKit.Runtime.CanonicalAbi;
using ComponentKit.Wit.Layout;
using ComponentKit.Wit.Model;
using VariantLayout = ComponentKit.Wit.Layout.VariantLayout;

namespace ComponentKit.Runtime.Dynamic;

/// <summary>Lifts values from memory (CanonicalABI.md, Loading).</summary>
internal sealed class DynamicLoader(LiftLowerContext cx, ulong address) : DynamicCodecVisitor<ComponentValue>
{
    // What one value costs the host, roughly: lists may overlap in guest memory, so it counts against the call's budget.
    private const int BytesPerValue = 64;

    internal static ComponentValue Load(LiftLowerContext cx, ulong address, WitType type)
    {
        cx.Charge(BytesPerValue);
        return new DynamicLoader(cx, address).Visit(type);
    }

    internal static ComponentValue LoadList(LiftLowerContext cx, ulong pointer, ulong length, WitType element)
    {
        TypeLayout layout = TypeLayout.Of(element, cx.Pointer);
        ListRange.CheckLifted(cx, pointer, length, layout.Size, layout.Alignment);
        return LoadItems(cx, pointer, length, element, layout);
    }

    private static ComponentValue.List LoadItems(LiftLowerContext cx, ulong pointer, ulong length, WitType element, TypeLayout layout)
    {
        var items = ImmutableArray.CreateBuilder<ComponentValue>();
        for (ulong i = 0; i < length; i++)
        {
            items.Add(Load(cx, pointer + i * layout.Size, element));
        }

        return new ComponentValue.List(items.ToImmutable());
    }

    public override ComponentValue VisitPrimitive(PrimitiveType type)
    {
        switch (type.Kind)
        {
            case PrimitiveKind.Bool:
                return new ComponentValue.Bool(cx.Load<byte>(address) != 0);
            case PrimitiveKind.F32:
                return new ComponentValue.Float(cx.Canonical(cx.Load<float>(address)));
            case PrimitiveKind.F64:
                return new ComponentValue.Float(cx.Canonical(cx.Load<double>(address)));
            case PrimitiveKind.Char:
                return new ComponentValue.Char(CharCodec.FromInt(cx, cx.Load<uint>(address)));
            case PrimitiveKind.String:
                return new ComponentValue.String(StringCodec.Lift(cx, cx.ReadPointer(address), cx.ReadPointer(address + cx.PointerSize)));
            default:
                var (size, isSigned) = IntegerOf(type.Kind);
                return new ComponentValue.Integer((size, isSigned) switch
                {
                    (1, true) => cx.Load<sbyte>(address),
                    (1, false) => cx.Load<byte>(address),
                    (2, true) => cx.Load<short>(address),
                    (2, false) => cx.Load<ushort>(address),
                    (4, true) => cx.Load<int>(address),
                    (4, false) => cx.Load<uint>(address),
                    (_, true) => cx.Load<long>(address),
                    _ => cx.Load<ulong>(address),
                });
        }
    }

    public override ComponentValue VisitRecord(TypeDef definition, TypeDefKind.Record kind) =>
        new ComponentValue.Record(LoadFields([.. kind.Fields.Select(f => f.Type)]));

    public override ComponentValue VisitTuple(TupleType type) => new ComponentValue.Tuple(LoadFields(type.Items));

    public override ComponentValue VisitVariant(TypeDef definition, TypeDefKind.Variant kind)
    {
        var (number, payload) = LoadCase([.. kind.Cases.Select(c => c.Payload)], definition.ToString());
        return new ComponentValue.Variant(number, payload);
    }

    public override ComponentValue VisitEnum(TypeDef definition, TypeDefKind.Enum kind)
    {
        var (number, _) = LoadCase([.. kind.Cases.Select(_ => (WitType?)null)], definition.ToString());
        return new ComponentValue.Variant(number, null);
    }

    public override ComponentValue VisitFlags(TypeDef definition, TypeDefKind.Flags kind)
    {
        uint bits = TypeLayout.Of(definition.Type).Size switch
        {
            1 => cx.Load<byte>(address),
            2 => cx.Load<ushort>(address),
            _ => cx.Load<uint>(address),
        };
        return new ComponentValue.Flags(DynamicFlags.Known(bits, kind));
    }

    public override ComponentValue VisitList(ListType type) =>
        LoadList(cx, cx.ReadPointer(address), cx.ReadPointer(address + cx.PointerSize), type.Element);

    public override ComponentValue VisitMap(MapType type) =>
        LoadList(cx, cx.ReadPointer(address), cx.ReadPointer(address + cx.PointerSize), PairOf(type));

    public override ComponentValue VisitFixedLengthList(FixedLengthListType type) =>
        LoadItems(cx, address, type.Length, type.Element, TypeLayout.Of(type.Element, cx.Pointer));

    public override ComponentValue VisitOwn(OwnType type) => DynamicHandle.LiftOwn(cx, cx.Load<uint>(address), type.Resource);

    public override ComponentValue VisitBorrow(BorrowType type) => DynamicHandle.LiftBorrow(cx, cx.Load<uint>(address), type.Resource);

    public override ComponentValue VisitOption(OptionType type) =>
        new ComponentValue.Option(LoadCase([null, type.Payload], "option").Payload);

    public override ComponentValue VisitResult(ResultType type)
    {
        var (number, payload) = LoadCase([type.Ok, type.Error], "result");
        return new ComponentValue.Result(number == 0, payload);
    }

    private ImmutableArray<ComponentValue> LoadFields(ImmutableArray<WitType> types)
    {
        RecordLayout layout = RecordLayout.Of(types, cx.Pointer);
        return [.. types.Select((type, i) => Load(cx, address + layout.Offsets[i], type))];
    }

    private (int Case, ComponentValue? Payload) LoadCase(ImmutableArray<WitType?> payloads, string name)
    {
        var layout = VariantLayout.Of(payloads, cx.Pointer);
        uint discriminant = layout.DiscriminantSize switch
        {
            1 => cx.Load<byte>(address),
            2 => cx.Load<ushort>(address),
            _ => cx.Load<uint>(address),
        };
        if (discriminant >= payloads.Length)
        {
            throw Discriminant.Trap(cx, discriminant, name);
        }

        WitType? payload = payloads[(int)discriminant];
        return ((int)discriminant, payload is null ? null : Load(cx, address + layout.PayloadOffset, payload));
    }
}
