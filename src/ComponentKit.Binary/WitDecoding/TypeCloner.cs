using ComponentKit.Wit.Model;

namespace ComponentKit.Binary.WitDecoding;

/// <summary>Copies the types of one interface or world; a type object that occurs twice is one object in the copy too.</summary>
/// <param name="from">Whose types are copied; null for any world.</param>
/// <param name="to">Who gets the copies.</param>
/// <param name="find">What stands for a type of another owner.</param>
internal sealed class TypeCloner(TypeOwner? from, TypeOwner to, Func<TypeDef, TypeDef> find) : WitTypeVisitor<WitType>
{
    private readonly Dictionary<TypeDef, TypeDef> _definitions = [];
    private readonly Dictionary<WitType, WitType> _anonymous = new(ReferenceEqualityComparer.Instance);

    /// <summary>Takes a definition for the copy of another.</summary>
    public void Take(TypeDef source, TypeDef existing) => _definitions[source] = existing;

    /// <summary>The copy of a definition, or what stands for one of another owner.</summary>
    public TypeDef Clone(TypeDef source)
    {
        if (_definitions.TryGetValue(source, out TypeDef? known))
        {
            return known;
        }

        bool isOwn = source.Owner is null || (from is null ? source.Owner is WitWorld : source.Owner == from);
        TypeDef copy = isOwn
            ? new TypeDef(source.Name, source.Owner is null ? null : to)
            {
                Docs = source.Docs,
                Stability = source.Stability,
                ExternalId = source.ExternalId,
                Kind = Clone(source.Kind),
            }
            : find(source);
        _definitions.Add(source, copy);
        return copy;
    }

    /// <summary>Copies the types and functions of an interface into another.</summary>
    public void CloneInto(WitInterface source, WitInterface copy)
    {
        foreach (TypeDef type in source.Types)
        {
            copy.Add(Clone(type));
        }

        foreach (WitFunction function in source.Functions)
        {
            copy.Add(Clone(function));
        }
    }

    /// <summary>The copy of a function.</summary>
    public WitFunction Clone(WitFunction source) => new(
        source.Name,
        source.Kind,
        [.. source.Parameters.Select(p => p with { Type = Visit(p.Type) })],
        Optional(source.Result),
        source.Resource is null ? null : Clone(source.Resource))
    {
        IsAsync = source.IsAsync,
        Docs = source.Docs,
        Stability = source.Stability,
        ExternalId = source.ExternalId,
    };

    public override WitType VisitNamed(NamedType type) => Clone(type.Definition).Type;

    public override WitType VisitPrimitive(PrimitiveType type) => type;

    public override WitType VisitList(ListType type) => Once(type, () => new ListType(Visit(type.Element)));

    public override WitType VisitFixedLengthList(FixedLengthListType type) =>
        Once(type, () => new FixedLengthListType(Visit(type.Element), type.Length));

    public override WitType VisitMap(MapType type) => Once(type, () => new MapType(Visit(type.Key), Visit(type.Value)));

    public override WitType VisitOption(OptionType type) => Once(type, () => new OptionType(Visit(type.Payload)));

    public override WitType VisitResult(ResultType type) => Once(type, () => new ResultType(Optional(type.Ok), Optional(type.Error)));

    public override WitType VisitTuple(TupleType type) => Once(type, () => new TupleType([.. type.Items.Select(Visit)]));

    public override WitType VisitFuture(FutureType type) => Once(type, () => new FutureType(Optional(type.Payload)));

    public override WitType VisitStream(StreamType type) => Once(type, () => new StreamType(Optional(type.Element)));

    public override WitType VisitOwn(OwnType type) => Once(type, () => new OwnType(Clone(type.Resource)));

    public override WitType VisitBorrow(BorrowType type) => Once(type, () => new BorrowType(Clone(type.Resource)));

    // Definitions are handled as a whole, in VisitNamed.
    public override WitType VisitRecord(TypeDef definition, TypeDefKind.Record kind) => throw new InvalidOperationException();

    public override WitType VisitVariant(TypeDef definition, TypeDefKind.Variant kind) => throw new InvalidOperationException();

    public override WitType VisitEnum(TypeDef definition, TypeDefKind.Enum kind) => throw new InvalidOperationException();

    public override WitType VisitFlags(TypeDef definition, TypeDefKind.Flags kind) => throw new InvalidOperationException();

    private TypeDefKind Clone(TypeDefKind kind) => kind switch
    {
        TypeDefKind.Record(var fields) => new TypeDefKind.Record([.. fields.Select(field => field with { Type = Visit(field.Type) })]),
        TypeDefKind.Variant(var cases) => new TypeDefKind.Variant([.. cases.Select(item => item with { Payload = Optional(item.Payload) })]),
        TypeDefKind.Alias(var target) => new TypeDefKind.Alias(Visit(target)),
        _ => kind,
    };

    private WitType? Optional(WitType? type) => type is null ? null : Visit(type);

    private WitType Once(WitType type, Func<WitType> clone)
    {
        if (!_anonymous.TryGetValue(type, out WitType? result))
        {
            result = clone();
            _anonymous.Add(type, result);
        }

        return result;
    }
}
