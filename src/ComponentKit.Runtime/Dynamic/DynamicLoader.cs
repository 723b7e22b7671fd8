using System.Collections.Immutable;
using System.Runtime.InteropServices;
using ComponentKit.Runtime.CanonicalAbi;
using ComponentKit.Wit.Layout;
using ComponentKit.Wit.Model;
using VariantLayout = ComponentKit.Wit.Layout.VariantLayout;

namespace ComponentKit.Runtime.Dynamic;

/// <summary>Lifts values from memory (CanonicalABI.md, Loading).</summary>
/// <remarks>One walks over any number of values; where it is is its state.</remarks>
internal sealed class DynamicLoader(LiftLowerContext cx) : DynamicCodecVisitor<ComponentValue>
{
    // What one value costs the host, roughly: lists may overlap in guest memory, so it counts against the call's budget.
    private const int BytesPerValue = 64;

    private ulong _address;

    internal ComponentValue Load(ulong address, WitType type)
    {
        cx.Charge(BytesPerValue);
        _address = address;
        return Visit(type);
    }

    internal ComponentValue LoadList(ulong pointer, ulong length, WitType element)
    {
        TypeLayout layout = TypeLayout.Of(element, cx.Pointer);
        ListRange.CheckLifted(cx, pointer, length, layout.Size, layout.Alignment);
        return LoadItems(pointer, length, element, layout);
    }

    private ComponentValue.List LoadItems(ulong pointer, ulong length, WitType element, TypeLayout layout)
    {
        var items = ImmutableArray.CreateBuilder<ComponentValue>();
        for (ulong i = 0; i < length; i++)
        {
            items.Add(Load(pointer + i * layout.Size, element));
        }

        return new ComponentValue.List(items.ToImmutable());
    }

    public override ComponentValue VisitPrimitive(PrimitiveType type)
    {
        switch (type.Kind)
        {
            case PrimitiveKind.Bool:
                return new ComponentValue.Bool(cx.Load<byte>(_address) != 0);
            case PrimitiveKind.F32:
                return new ComponentValue.Float(cx.Canonical(cx.Load<float>(_address)));
            case PrimitiveKind.F64:
                return new ComponentValue.Float(cx.Canonical(cx.Load<double>(_address)));
            case PrimitiveKind.Char:
                return new ComponentValue.Char(CharCodec.FromInt(cx, cx.Load<uint>(_address)));
            case PrimitiveKind.String:
                return new ComponentValue.String(StringCodec.Lift(cx, cx.ReadPointer(_address), cx.ReadPointer(_address + cx.PointerSize)));
            default:
                var (size, isSigned) = IntegerOf(type.Kind);
                return new ComponentValue.Integer((size, isSigned) switch
                {
                    (1, true) => cx.Load<sbyte>(_address),
                    (1, false) => cx.Load<byte>(_address),
                    (2, true) => cx.Load<short>(_address),
                    (2, false) => cx.Load<ushort>(_address),
                    (4, true) => cx.Load<int>(_address),
                    (4, false) => cx.Load<uint>(_address),
                    (_, true) => cx.Load<long>(_address),
                    _ => cx.Load<ulong>(_address),
                });
        }
    }

    public override ComponentValue VisitRecord(TypeDef definition, TypeDefKind.Record kind) =>
        new ComponentValue.Record(LoadFields(definition.Type, i => kind.Fields[i].Type));

    public override ComponentValue VisitTuple(TupleType type) => new ComponentValue.Tuple(LoadFields(type, i => type.Items[i]));

    public override ComponentValue VisitVariant(TypeDef definition, TypeDefKind.Variant kind) => LoadCase(definition, kind.Cases);

    public override ComponentValue VisitEnum(TypeDef definition, TypeDefKind.Enum kind) => LoadCase(definition, kind.Cases);

    public override ComponentValue VisitFlags(TypeDef definition, TypeDefKind.Flags kind)
    {
        uint bits = TypeLayout.Of(definition.Type).Size switch
        {
            1 => cx.Load<byte>(_address),
            2 => cx.Load<ushort>(_address),
            _ => cx.Load<uint>(_address),
        };
        return new ComponentValue.Flags(DynamicFlags.Known(bits, kind));
    }

    public override ComponentValue VisitList(ListType type) =>
        LoadList(cx.ReadPointer(_address), cx.ReadPointer(_address + cx.PointerSize), type.Element);

    public override ComponentValue VisitMap(MapType type) =>
        LoadList(cx.ReadPointer(_address), cx.ReadPointer(_address + cx.PointerSize), PairOf(type));

    public override ComponentValue VisitFixedLengthList(FixedLengthListType type) =>
        LoadItems(_address, type.Length, type.Element, TypeLayout.Of(type.Element, cx.Pointer));

    public override ComponentValue VisitOwn(OwnType type) => DynamicHandle.LiftOwn(cx, cx.Load<uint>(_address), type.Resource);

    public override ComponentValue VisitBorrow(BorrowType type) => DynamicHandle.LiftBorrow(cx, cx.Load<uint>(_address), type.Resource);

    public override ComponentValue VisitOption(OptionType type)
    {
        var layout = VariantLayout.Of(type, cx.Pointer);
        return new ComponentValue.Option(LoadDiscriminant(layout, "option") == 0 ? null : Load(_address + layout.PayloadOffset, type.Payload));
    }

    public override ComponentValue VisitResult(ResultType type)
    {
        var layout = VariantLayout.Of(type, cx.Pointer);
        bool isOk = LoadDiscriminant(layout, "result") == 0;
        WitType? payload = isOk ? type.Ok : type.Error;
        return new ComponentValue.Result(isOk, payload is null ? null : Load(_address + layout.PayloadOffset, payload));
    }

    private ImmutableArray<ComponentValue> LoadFields(WitType type, Func<int, WitType> field)
    {
        RecordLayout layout = RecordLayout.Of(type, cx.Pointer);
        ulong address = _address;
        var values = new ComponentValue[layout.Fields.Length];
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = Load(address + layout.Offsets[i], field(i));
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(values);
    }

    private ComponentValue.Variant LoadCase(TypeDef definition, ImmutableArray<WitCase> cases)
    {
        var layout = VariantLayout.Of(definition.Type, cx.Pointer);
        int number = LoadDiscriminant(layout, definition.Name);
        WitType? payload = cases[number].Payload;
        return new ComponentValue.Variant(number, payload is null ? null : Load(_address + layout.PayloadOffset, payload));
    }

    private int LoadDiscriminant(VariantLayout layout, string? name)
    {
        uint discriminant = layout.DiscriminantSize switch
        {
            1 => cx.Load<byte>(_address),
            2 => cx.Load<ushort>(_address),
            _ => cx.Load<uint>(_address),
        };
        return discriminant < layout.Payloads.Length ? (int)discriminant : throw Discriminant.Trap(cx, discriminant, name ?? "variant");
    }
}
