using ComponentKit.Wit.Layout;
using ComponentKit.Wit.Model;

namespace ComponentKit.Emit.Diagnostics;

/// <summary>Says what in a type is not supported yet, or null. Definitions are not walked into: they are checked themselves.</summary>
internal sealed class UnsupportedTypeFinder : WitTypeVisitor<string?>
{
    // The specification's `MAX_LIST_BYTE_LENGTH`.
    private const uint MaxListBytes = (1 << 28) - 1;

    public static UnsupportedTypeFinder Instance { get; } = new();

    public override string? VisitPrimitive(PrimitiveType type) => null;

    public override string? VisitNamed(NamedType type) => null;

    public override string? VisitRecord(TypeDef definition, TypeDefKind.Record kind) => null;

    public override string? VisitVariant(TypeDef definition, TypeDefKind.Variant kind) => null;

    public override string? VisitEnum(TypeDef definition, TypeDefKind.Enum kind) => null;

    public override string? VisitFlags(TypeDef definition, TypeDefKind.Flags kind) => null;

    public override string? VisitList(ListType type) => Visit(type.Element);

    public override string? VisitFixedLengthList(FixedLengthListType type) =>
        TypeLayout.Of(type).Size > MaxListBytes ? $"a list of more than {MaxListBytes} bytes" : Visit(type.Element);

    public override string? VisitMap(MapType type) => Visit(type.Key) ?? Visit(type.Value);

    public override string? VisitOption(OptionType type) => Visit(type.Payload);

    public override string? VisitResult(ResultType type) => VisitOptional(type.Ok) ?? VisitOptional(type.Error);

    public override string? VisitTuple(TupleType type) => type.Items.Select(Visit).FirstOrDefault(w => w is not null);

    public override string? VisitFuture(FutureType type) => VisitOptional(type.Payload);

    public override string? VisitStream(StreamType type) => VisitOptional(type.Element);

    public override string? VisitOwn(OwnType type) => null;

    public override string? VisitBorrow(BorrowType type) => null;

    private string? VisitOptional(WitType? type) => type is null ? null : Visit(type);
}
