using System.Collections.Immutable;
using ComponentKit.Wit.Model;

namespace ComponentKit.Wit.Resolution;

/// <summary>Copies types and functions of a world or inline interface for another one; types from elsewhere stay what they are.</summary>
/// <param name="from">Whose types are copied.</param>
/// <param name="to">Who gets the copies.</param>
/// <param name="rename">The name that a type has there.</param>
internal sealed class OwnerCopy(TypeOwner from, TypeOwner to, Func<string, string> rename) : WitTypeVisitor<WitType>
{
    private readonly Dictionary<TypeDef, TypeDef> _copies = [];

    /// <summary>The copy of a type; always the same for one type.</summary>
    public TypeDef Of(TypeDef source)
    {
        if (source.Owner != from)
        {
            return source;
        }

        if (!_copies.TryGetValue(source, out TypeDef? copy))
        {
            copy = new TypeDef(rename(source.Name!), to)
            {
                Docs = source.Docs,
                Stability = source.Stability,
                ExternalId = source.ExternalId,
                Kind = Of(source.Kind),
            };
            _copies.Add(source, copy);
        }

        return copy;
    }

    /// <summary>The copy of a function under another name.</summary>
    public WitFunction Of(WitFunction source, string name) => new(
        name,
        source.Kind,
        source.Parameters.Select(p => p with { Type = Visit(p.Type) }).ToList(),
        Optional(source.Result),
        source.Resource is null ? null : Of(source.Resource))
    {
        IsAsync = source.IsAsync,
        Docs = source.Docs,
        Stability = source.Stability,
        ExternalId = source.ExternalId,
    };

    public override WitType VisitNamed(NamedType type) => type.Definition.Owner == from ? Of(type.Definition).Type : type;

    public override WitType VisitPrimitive(PrimitiveType type) => type;

    public override WitType VisitList(ListType type) => new ListType(Visit(type.Element));

    public override WitType VisitFixedLengthList(FixedLengthListType type) => type with { Element = Visit(type.Element) };

    public override WitType VisitMap(MapType type) => new MapType(Visit(type.Key), Visit(type.Value));

    public override WitType VisitOption(OptionType type) => new OptionType(Visit(type.Payload));

    public override WitType VisitResult(ResultType type) => new ResultType(Optional(type.Ok), Optional(type.Error));

    public override WitType VisitTuple(TupleType type) => new TupleType(type.Items.Select(Visit).ToImmutableArray());

    public override WitType VisitFuture(FutureType type) => new FutureType(Optional(type.Payload));

    public override WitType VisitStream(StreamType type) => new StreamType(Optional(type.Element));

    public override WitType VisitOwn(OwnType type) => new OwnType(Of(type.Resource));

    public override WitType VisitBorrow(BorrowType type) => new BorrowType(Of(type.Resource));

    // All definitions are reached by name.
    public override WitType VisitRecord(TypeDef definition, TypeDefKind.Record kind) => throw new InvalidOperationException();

    public override WitType VisitVariant(TypeDef definition, TypeDefKind.Variant kind) => throw new InvalidOperationException();

    public override WitType VisitEnum(TypeDef definition, TypeDefKind.Enum kind) => throw new InvalidOperationException();

    public override WitType VisitFlags(TypeDef definition, TypeDefKind.Flags kind) => throw new InvalidOperationException();

    private TypeDefKind Of(TypeDefKind kind) => kind switch
    {
        TypeDefKind.Record(var fields) => new TypeDefKind.Record(fields.Select(f => f with { Type = Visit(f.Type) }).ToImmutableArray()),
        TypeDefKind.Variant(var cases) => new TypeDefKind.Variant(cases.Select(c => c with { Payload = Optional(c.Payload) }).ToImmutableArray()),
        TypeDefKind.Resource => new TypeDefKind.Resource(),
        TypeDefKind.Alias(var target) => new TypeDefKind.Alias(Visit(target)),
        _ => kind,
    };

    private WitType? Optional(WitType? type) => type is null ? null : Visit(type);
}
