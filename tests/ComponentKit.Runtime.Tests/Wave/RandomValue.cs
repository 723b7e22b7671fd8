using System.Collections.Immutable;
using System.Text;
using ComponentKit.Runtime.Dynamic;
using ComponentKit.Wit.Model;
using CsCheck;

namespace ComponentKit.Runtime.Tests.Wave;

/// <summary>Makes values of a type.</summary>
internal sealed class RandomValue : WitTypeVisitor<Gen<ComponentValue>>
{
    private static readonly Gen<Rune> Runes = Gen.OneOf(
        Gen.Int[0, 0x7F], Gen.Int[0x80, 0xD7FF], Gen.Int[0xE000, 0x10FFFF], Const('"', '\'', '\\', '\n', '\r', 0x202E))
        .Select(value => new Rune(value));

    public override Gen<ComponentValue> VisitPrimitive(PrimitiveType type) => type.Kind switch
    {
        PrimitiveKind.Bool => Gen.Bool.Select(value => (ComponentValue)new ComponentValue.Bool(value)),
        PrimitiveKind.F32 => Gen.Float.Select(value => (ComponentValue)new ComponentValue.Float(value)),
        PrimitiveKind.F64 => Gen.Double.Select(value => (ComponentValue)new ComponentValue.Float(value)),
        PrimitiveKind.Char => Runes.Select(value => (ComponentValue)new ComponentValue.Char(value)),
        PrimitiveKind.String => Runes.List[0, 8].Select(value => (ComponentValue)new ComponentValue.String(string.Concat(value))),
        PrimitiveKind.S8 => Integer(Gen.SByte.Select(value => (Int128)value)),
        PrimitiveKind.U8 => Integer(Gen.Byte.Select(value => (Int128)value)),
        PrimitiveKind.S16 => Integer(Gen.Short.Select(value => (Int128)value)),
        PrimitiveKind.U16 => Integer(Gen.UShort.Select(value => (Int128)value)),
        PrimitiveKind.S32 => Integer(Gen.Int.Select(value => (Int128)value)),
        PrimitiveKind.U32 => Integer(Gen.UInt.Select(value => (Int128)value)),
        PrimitiveKind.S64 => Integer(Gen.Long.Select(value => (Int128)value)),
        PrimitiveKind.U64 => Integer(Gen.ULong.Select(value => (Int128)value)),
        _ => throw new NotSupportedException(),
    };

    public override Gen<ComponentValue> VisitRecord(TypeDef definition, TypeDefKind.Record kind) =>
        All(kind.Fields.Select(f => f.Type)).Select(values => (ComponentValue)new ComponentValue.Record(values));

    public override Gen<ComponentValue> VisitTuple(TupleType type) =>
        All(type.Items).Select(values => (ComponentValue)new ComponentValue.Tuple(values));

    public override Gen<ComponentValue> VisitVariant(TypeDef definition, TypeDefKind.Variant kind) => Gen.OneOf(
        [.. kind.Cases.Select((c, i) => Optional(c.Payload).Select(payload => (ComponentValue)new ComponentValue.Variant(i, payload)))]);

    public override Gen<ComponentValue> VisitEnum(TypeDef definition, TypeDefKind.Enum kind) =>
        Gen.Int[0, kind.Cases.Length - 1].Select(value => (ComponentValue)new ComponentValue.Variant(value, null));

    public override Gen<ComponentValue> VisitFlags(TypeDef definition, TypeDefKind.Flags kind) =>
        Gen.UInt[0, (1u << kind.Labels.Length) - 1].Select(value => (ComponentValue)new ComponentValue.Flags(value));

    public override Gen<ComponentValue> VisitList(ListType type) =>
        Visit(type.Element).List[0, 4].Select(items => (ComponentValue)new ComponentValue.List([.. items]));

    public override Gen<ComponentValue> VisitOption(OptionType type) => Gen.OneOf(
        Gen.Const((ComponentValue)new ComponentValue.Option(null)),
        Visit(type.Payload).Select(value => (ComponentValue)new ComponentValue.Option(value)));

    public override Gen<ComponentValue> VisitResult(ResultType type) => Gen.OneOf(
        Optional(type.Ok).Select(payload => (ComponentValue)new ComponentValue.Result(true, payload)),
        Optional(type.Error).Select(payload => (ComponentValue)new ComponentValue.Result(false, payload)));

    public override Gen<ComponentValue> VisitFixedLengthList(FixedLengthListType type) =>
        Visit(type.Element).Array[(int)type.Length].Select(items => (ComponentValue)new ComponentValue.List([.. items]));

    public override Gen<ComponentValue> VisitMap(MapType type) => VisitList(new ListType(new TupleType([type.Key, type.Value])));

    public override Gen<ComponentValue> VisitFuture(FutureType type) => throw new NotSupportedException();

    public override Gen<ComponentValue> VisitStream(StreamType type) => throw new NotSupportedException();

    public override Gen<ComponentValue> VisitOwn(OwnType type) => throw new NotSupportedException();

    public override Gen<ComponentValue> VisitBorrow(BorrowType type) => throw new NotSupportedException();

    private static Gen<int> Const(params int[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    private static Gen<ComponentValue> Integer(Gen<Int128> gen) => gen.Select(value => (ComponentValue)new ComponentValue.Integer(value));

    private Gen<ComponentValue?> Optional(WitType? type) =>
        type is null ? Gen.Const((ComponentValue?)null) : Visit(type).Select(value => (ComponentValue?)value);

    private Gen<ImmutableArray<ComponentValue>> All(IEnumerable<WitType> types) => types.Aggregate(
        Gen.Const(ImmutableArray<ComponentValue>.Empty),
        (gen, type) => gen.Select(Visit(type), (values, value) => values.Add(value)));
}
