using ComponentKit.Wit.Model;

namespace ComponentKit.Emit.Planning;

/// <summary>Says what in a type, or in what it is made of, the runtime cannot pass yet: a stream, a future, an error context; or null.</summary>
internal sealed class AsyncValueFinder : WitTypeVisitor<string?>
{
    // Definitions share their parts, so that walking into all of them each time would take too long.
    private readonly Dictionary<TypeDef, string?> _found = [];

    /// <summary>Why a function cannot be called yet, in either direction; null when it can.</summary>
    public string? Reason(WitFunction function)
    {
        if (function.IsAsync)
        {
            return "bindings have no async calls yet";
        }

        string? what = First(function.Parameters.Select(p => (WitType?)p.Type).Append(function.Result));
        return what is null ? null : $"bindings cannot pass {what} yet";
    }

    public override string? VisitPrimitive(PrimitiveType type) =>
        type.Kind == PrimitiveKind.ErrorContext ? "an `error-context`" : null;

    public override string? VisitNamed(NamedType type)
    {
        TypeDef definition = type.Definition.Dealias();
        if (!_found.TryGetValue(definition, out string? what))
        {
            what = base.VisitNamed(type);
            _found[definition] = what;
        }

        return what;
    }

    public override string? VisitRecord(TypeDef definition, TypeDefKind.Record kind) => First(kind.Fields.Select(f => f.Type));

    public override string? VisitVariant(TypeDef definition, TypeDefKind.Variant kind) => First(kind.Cases.Select(c => c.Payload));

    public override string? VisitEnum(TypeDef definition, TypeDefKind.Enum kind) => null;

    public override string? VisitFlags(TypeDef definition, TypeDefKind.Flags kind) => null;

    public override string? VisitList(ListType type) => Visit(type.Element);

    public override string? VisitFixedLengthList(FixedLengthListType type) => Visit(type.Element);

    public override string? VisitMap(MapType type) => First([type.Key, type.Value]);

    public override string? VisitOption(OptionType type) => Visit(type.Payload);

    public override string? VisitResult(ResultType type) => First([type.Ok, type.Error]);

    public override string? VisitTuple(TupleType type) => First(type.Items);

    public override string? VisitFuture(FutureType type) => "a `future`";

    public override string? VisitStream(StreamType type) => "a `stream`";

    public override string? VisitOwn(OwnType type) => null;

    public override string? VisitBorrow(BorrowType type) => null;

    private string? First(IEnumerable<WitType?> types) =>
        types.Select(t => t is null ? null : Visit(t)).FirstOrDefault(w => w is not null);
}
