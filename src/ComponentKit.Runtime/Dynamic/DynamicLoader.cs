using System.Collections.Immutable;
using ComponentKit.Runtime.CanonicalAbi;
using ComponentKit.Wit.Layout;
using ComponentKit.Wit.Model;
using VariantLayout = ComponentKit.Wit.Layout.VariantLayout;

namespace ComponentKit.Runtime.Dynamic;

/// <summary>Lifts values from memory (CanonicalABI.md, Loading).</summary>
internal sealed class DynamicLoader(LiftLowerContext cx, uint address) : DynamicCodecVisitor<ComponentValue>
{
    // What one value costs the host, roughly: lists may overlap in guest memory, so it counts against the call's budget.
    private const int BytesPerValue = 64;

    internal static ComponentValue Load(LiftLowerContext cx, uint address, WitType type)
    {
        cx.Charge(BytesPerValue);
        return new DynamicLoader(cx, address).Visit(type);
    }

    internal static ComponentValue LoadList(LiftLowerContext cx, uint pointer, uint length, WitType element)
    {
        TypeLayout layout = TypeLayout.Of(element);
        ListRange.CheckLifted(cx, pointer, length, layout.Size, layout.Alignment);
        var items = ImmutableArray.CreateBuilder<ComponentValue>();
        for (uint i = 0; i < length; i++)
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
                return new ComponentValue.Bool(BoolCodec.Load(cx, address));
            case PrimitiveKind.F32:
                return new ComponentValue.Float(cx.Read<float>(address));
            case PrimitiveKind.F64:
                return new ComponentValue.Float(cx.Read<double>(address));
            case PrimitiveKind.Char:
                return new ComponentValue.Char(CharCodec.Load(cx, address));
            case PrimitiveKind.String:
                return new ComponentValue.String(StringCodec.Load(cx, address));
            default:
                var (size, isSigned) = IntegerOf(type.Kind);
                return new ComponentValue.Integer((size, isSigned) switch
                {
                    (1, true) => cx.Read<sbyte>(address),
                    (1, false) => cx.Read<byte>(address),
                    (2, true) => cx.Read<short>(address),
                    (2, false) => cx.Read<ushort>(address),
                    (4, true) => cx.Read<int>(address),
                    (4, false) => cx.Read<uint>(address),
                    (_, true) => cx.Read<long>(address),
                    _ => cx.Read<ulong>(address),
                });
        }
    }

    public override ComponentValue VisitRecord(TypeDef definition, TypeDefKind.Record kind) =>
        new ComponentValue.Record(LoadFields(RecordLayout.Of(definition.Type), [.. kind.Fields.Select(f => f.Type)]));

    public override ComponentValue VisitTuple(TupleType type) => new ComponentValue.Tuple(LoadFields(RecordLayout.Of(type), type.Items));

    public override ComponentValue VisitVariant(TypeDef definition, TypeDefKind.Variant kind)
    {
        var (number, payload) = LoadCase(VariantLayout.Of(definition.Type), [.. kind.Cases.Select(c => c.Payload)], definition.ToString());
        return new ComponentValue.Variant(number, payload);
    }

    public override ComponentValue VisitEnum(TypeDef definition, TypeDefKind.Enum kind)
    {
        var (number, _) = LoadCase(VariantLayout.Of(definition.Type), [.. kind.Cases.Select(_ => (WitType?)null)], definition.ToString());
        return new ComponentValue.Variant(number, null);
    }

    public override ComponentValue VisitFlags(TypeDef definition, TypeDefKind.Flags kind)
    {
        uint bits = TypeLayout.Of(definition.Type).Size switch
        {
            1 => cx.Read<byte>(address),
            2 => cx.Read<ushort>(address),
            _ => cx.Read<uint>(address),
        };
        return new ComponentValue.Flags(DynamicFlags.Known(bits, kind));
    }

    public override ComponentValue VisitList(ListType type) =>
        LoadList(cx, cx.Read<uint>(address), cx.Read<uint>(address + 4), type.Element);

    public override ComponentValue VisitOption(OptionType type) =>
        new ComponentValue.Option(LoadCase(VariantLayout.Of(type), [null, type.Payload], "option").Payload);

    public override ComponentValue VisitResult(ResultType type)
    {
        var (number, payload) = LoadCase(VariantLayout.Of(type), [type.Ok, type.Error], "result");
        return new ComponentValue.Result(number == 0, payload);
    }

    private ImmutableArray<ComponentValue> LoadFields(RecordLayout layout, ImmutableArray<WitType> types) =>
        [.. types.Select((type, i) => Load(cx, address + layout.Offsets[i], type))];

    private (int Case, ComponentValue? Payload) LoadCase(VariantLayout layout, ImmutableArray<WitType?> payloads, string name)
    {
        uint discriminant = layout.DiscriminantSize switch
        {
            1 => cx.Read<byte>(address),
            2 => cx.Read<ushort>(address),
            _ => cx.Read<uint>(address),
        };
        if (discriminant >= payloads.Length)
        {
            throw Discriminant.Trap(cx, discriminant, name);
        }

        WitType? payload = payloads[(int)discriminant];
        return ((int)discriminant, payload is null ? null : Load(cx, address + layout.PayloadOffset, payload));
    }
}
