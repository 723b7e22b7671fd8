using ComponentKit.Binary.Typing;
using ComponentKit.Wit.Model;

namespace ComponentKit.Runtime.Linking;

/// <summary>Finds the resources that a type mentions; each part of it is walked once, however often it is shared.</summary>
internal sealed class ResourceMentions : WitTypeVisitor<Unit>
{
    private readonly HashSet<WitType> _seen = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<TypeDef> _found = [];

    private ResourceMentions()
    {
    }

    /// <summary>The definitions, dealiased.</summary>
    internal static IReadOnlySet<TypeDef> Of(FuncType type)
    {
        var mentions = new ResourceMentions();
        foreach (WitParameter parameter in type.Parameters)
        {
            mentions.Find(parameter.Type);
        }

        return mentions.Find(type.Result);
    }

    private HashSet<TypeDef> Find(WitType? type)
    {
        WitType? plain = type?.Dealias();
        if (plain is not (null or PrimitiveType) && _seen.Add(plain))
        {
            Visit(plain);
        }

        return _found;
    }

    private Unit FindAll(IEnumerable<WitType?> types)
    {
        foreach (WitType? type in types)
        {
            Find(type);
        }

        return default;
    }

    private Unit Found(TypeDef resource)
    {
        _found.Add(resource.Dealias());
        return default;
    }

    public override Unit VisitPrimitive(PrimitiveType type) => default;

    public override Unit VisitRecord(TypeDef definition, TypeDefKind.Record kind) => FindAll(kind.Fields.Select(f => f.Type));

    public override Unit VisitVariant(TypeDef definition, TypeDefKind.Variant kind) => FindAll(kind.Cases.Select(c => c.Payload));

    public override Unit VisitEnum(TypeDef definition, TypeDefKind.Enum kind) => default;

    public override Unit VisitFlags(TypeDef definition, TypeDefKind.Flags kind) => default;

    public override Unit VisitList(ListType type) => FindAll([type.Element]);

    public override Unit VisitFixedLengthList(FixedLengthListType type) => FindAll([type.Element]);

    public override Unit VisitMap(MapType type) => FindAll([type.Key, type.Value]);

    public override Unit VisitOption(OptionType type) => FindAll([type.Payload]);

    public override Unit VisitResult(ResultType type) => FindAll([type.Ok, type.Error]);

    public override Unit VisitTuple(TupleType type) => FindAll(type.Items);

    public override Unit VisitFuture(FutureType type) => FindAll([type.Payload]);

    public override Unit VisitStream(StreamType type) => FindAll([type.Element]);

    public override Unit VisitOwn(OwnType type) => Found(type.Resource);

    public override Unit VisitBorrow(BorrowType type) => Found(type.Resource);
}
