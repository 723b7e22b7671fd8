using System.Collections.Immutable;
using ComponentKit.Wit.Model;

namespace ComponentKit.Emit.Planning;

/// <summary>Collects the resources that types mention.</summary>
internal sealed class ResourceMentions : WitTypeVisitor<ImmutableHashSet<TypeDef>>
{
    private static readonly ImmutableHashSet<TypeDef> None = [];

    // Definitions share parts, so that walking into all of them each time would take too long.
    private readonly Dictionary<TypeDef, ImmutableHashSet<TypeDef>> _definitions = [];

    /// <summary>The resources that a function mentions.</summary>
    public ImmutableHashSet<TypeDef> Of(WitFunction function) =>
        Union(function.Parameters.Select(p => (WitType?)p.Type).Append(function.Result));

    /// <summary>The resources that a definition mentions; itself, if it is one.</summary>
    public ImmutableHashSet<TypeDef> Of(TypeDef definition)
    {
        TypeDef end = definition.Dealias();
        return end.Kind is TypeDefKind.Resource ? [end] : Visit(definition.Type.Dealias());
    }

    public override ImmutableHashSet<TypeDef> VisitPrimitive(PrimitiveType type) => None;

    public override ImmutableHashSet<TypeDef> VisitRecord(TypeDef definition, TypeDefKind.Record kind) =>
        Remember(definition, kind.Fields.Select(f => (WitType?)f.Type));

    public override ImmutableHashSet<TypeDef> VisitVariant(TypeDef definition, TypeDefKind.Variant kind) =>
        Remember(definition, kind.Cases.Select(c => c.Payload));

    public override ImmutableHashSet<TypeDef> VisitEnum(TypeDef definition, TypeDefKind.Enum kind) => None;

    public override ImmutableHashSet<TypeDef> VisitFlags(TypeDef definition, TypeDefKind.Flags kind) => None;

    public override ImmutableHashSet<TypeDef> VisitList(ListType type) => Visit(type.Element);

    public override ImmutableHashSet<TypeDef> VisitFixedLengthList(FixedLengthListType type) => Visit(type.Element);

    public override ImmutableHashSet<TypeDef> VisitMap(MapType type) => Union([type.Key, type.Value]);

    public override ImmutableHashSet<TypeDef> VisitOption(OptionType type) => Visit(type.Payload);

    public override ImmutableHashSet<TypeDef> VisitResult(ResultType type) => Union([type.Ok, type.Error]);

    public override ImmutableHashSet<TypeDef> VisitTuple(TupleType type) => Union(type.Items);

    public override ImmutableHashSet<TypeDef> VisitFuture(FutureType type) => Union([type.Payload]);

    public override ImmutableHashSet<TypeDef> VisitStream(StreamType type) => Union([type.Element]);

    public override ImmutableHashSet<TypeDef> VisitOwn(OwnType type) => [type.Resource.Dealias()];

    public override ImmutableHashSet<TypeDef> VisitBorrow(BorrowType type) => [type.Resource.Dealias()];

    private ImmutableHashSet<TypeDef> Remember(TypeDef definition, IEnumerable<WitType?> parts)
    {
        if (!_definitions.TryGetValue(definition, out ImmutableHashSet<TypeDef>? mentioned))
        {
            mentioned = Union(parts);
            _definitions.Add(definition, mentioned);
        }

        return mentioned;
    }

    private ImmutableHashSet<TypeDef> Union(IEnumerable<WitType?> types) =>
        types.Aggregate(None, (all, type) => type is null ? all : all.Union(Visit(type)));
}
