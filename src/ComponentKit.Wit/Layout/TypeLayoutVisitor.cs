using System.Collections.Immutable;
using ComponentKit.Wit.Model;

namespace ComponentKit.Wit.Layout;

/// <summary>Computes the layout of each kind of type.</summary>
internal sealed class TypeLayoutVisitor : WitTypeVisitor<TypeLayout>
{
    private static readonly TypeLayout Bits8 = Scalar(1, FlatType.I32);
    private static readonly TypeLayout Bits16 = Scalar(2, FlatType.I32);
    private static readonly TypeLayout Bits32 = Scalar(4, FlatType.I32);
    private static readonly TypeLayout Bits64 = Scalar(8, FlatType.I64);
    private static readonly TypeLayout Single = Scalar(4, FlatType.F32);
    private static readonly TypeLayout Double = Scalar(8, FlatType.F64);

    private static readonly TypeLayoutVisitor Pointers32 = new(PointerType.I32, new TypeLayout(8, 4, [FlatType.I32, FlatType.I32]));
    private static readonly TypeLayoutVisitor Pointers64 = new(PointerType.I64, new TypeLayout(16, 8, [FlatType.I64, FlatType.I64]));

    private readonly PointerType _pointer;

    // Strings and lists.
    private readonly TypeLayout _pointerAndLength;

    private TypeLayoutVisitor(PointerType pointer, TypeLayout pointerAndLength)
    {
        _pointer = pointer;
        _pointerAndLength = pointerAndLength;
    }

    public static TypeLayoutVisitor For(PointerType pointer) => pointer == PointerType.I32 ? Pointers32 : Pointers64;

    public override TypeLayout VisitPrimitive(PrimitiveType type) => type.Kind switch
    {
        PrimitiveKind.Bool or PrimitiveKind.S8 or PrimitiveKind.U8 => Bits8,
        PrimitiveKind.S16 or PrimitiveKind.U16 => Bits16,
        PrimitiveKind.S32 or PrimitiveKind.U32 or PrimitiveKind.Char or PrimitiveKind.ErrorContext => Bits32,
        PrimitiveKind.S64 or PrimitiveKind.U64 => Bits64,
        PrimitiveKind.F32 => Single,
        PrimitiveKind.F64 => Double,
        PrimitiveKind.String => _pointerAndLength,
        _ => throw new ArgumentOutOfRangeException(nameof(type)),
    };

    public override TypeLayout VisitRecord(TypeDef definition, TypeDefKind.Record kind) =>
        RecordLayout.Of(kind.Fields.Select(f => f.Type), _pointer).Type;

    public override TypeLayout VisitTuple(TupleType type) => RecordLayout.Of(type.Items, _pointer).Type;

    public override TypeLayout VisitVariant(TypeDef definition, TypeDefKind.Variant kind) =>
        VariantLayout.Of(kind.Cases.Select(c => c.Payload), _pointer).Type;

    public override TypeLayout VisitEnum(TypeDef definition, TypeDefKind.Enum kind) =>
        VariantLayout.Of(kind.Cases.Select(c => c.Payload), _pointer).Type;

    public override TypeLayout VisitOption(OptionType type) => VariantLayout.Of([null, type.Payload], _pointer).Type;

    public override TypeLayout VisitResult(ResultType type) => VariantLayout.Of([type.Ok, type.Error], _pointer).Type;

    public override TypeLayout VisitFlags(TypeDef definition, TypeDefKind.Flags kind) =>
        kind.Labels.Length <= 8 ? Bits8 : kind.Labels.Length <= 16 ? Bits16 : Bits32;

    public override TypeLayout VisitList(ListType type) => _pointerAndLength;

    public override TypeLayout VisitMap(MapType type) => _pointerAndLength;

    public override TypeLayout VisitFixedLengthList(FixedLengthListType type)
    {
        TypeLayout element = TypeLayout.Of(type.Element, _pointer);
        return new TypeLayout(
            MemorySize.Multiply(element.Size, type.Length), element.Alignment, Flattening.Repeat(element, type.Length));
    }

    public override TypeLayout VisitFuture(FutureType type) => Bits32;

    public override TypeLayout VisitStream(StreamType type) => Bits32;

    public override TypeLayout VisitOwn(OwnType type) => Bits32;

    public override TypeLayout VisitBorrow(BorrowType type) => Bits32;

    private static TypeLayout Scalar(uint size, FlatType flat) => new(size, size, ImmutableArray.Create(flat));
}
