using ComponentKit.Wit.Model;

namespace ComponentKit.Runtime.Wave;

/// <summary>Finds the first part of a type whose values have no text; null where all have one.</summary>
internal sealed class WaveSupport : WitTypeVisitor<string?>
{
    // Definitions share parts: each is looked at once, or small ones could take for ever.
    private readonly HashSet<TypeDef> _seen = [];

    public override string? VisitPrimitive(PrimitiveType type) => type.Kind == PrimitiveKind.ErrorContext ? "an error context" : null;

    public override string? VisitNamed(NamedType type) => _seen.Add(type.Definition) ? base.VisitNamed(type) : null;

    public override string? VisitRecord(TypeDef definition, TypeDefKind.Record kind) => First(kind.Fields.Select(f => f.Type));

    public override string? VisitVariant(TypeDef definition, TypeDefKind.Variant kind) => First(kind.Cases.Select(c => c.Payload));

    public override string? VisitEnum(TypeDef definition, TypeDefKind.Enum kind) => null;

    public override string? VisitFlags(TypeDef definition, TypeDefKind.Flags kind) => null;

    public override string? VisitList(ListType type) => Visit(type.Element);

    public override string? VisitOption(OptionType type) => Visit(type.Payload);

    public override string? VisitResult(ResultType type) => First([type.Ok, type.Error]);

    public override string? VisitTuple(TupleType type) => First(type.Items);

    public override string? VisitFixedLengthList(FixedLengthListType type) => Visit(type.Element);

    public override string? VisitMap(MapType type) => First([type.Key, type.Value]);

    public override string? VisitFuture(FutureType type) => "a future";

    public override string? VisitStream(StreamType type) => "a stream";

    public override string? VisitOwn(OwnType type) => "a resource";

    public override string? VisitBorrow(BorrowType type) => "a resource";

    private string? First(IEnumerable<WitType?> types) => types.Select(t => t is null ? null : Visit(t)).FirstOrDefault(what => what is not null);
}
