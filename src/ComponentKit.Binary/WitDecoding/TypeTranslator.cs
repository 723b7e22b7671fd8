using System.Collections.Immutable;
using ComponentKit.Binary.Sections;
using ComponentKit.Binary.Typing;
using ComponentKit.Wit.Model;

namespace ComponentKit.Binary.WitDecoding;

/// <summary>Turns the types of a component into those of the model, giving definitions their names and owners.</summary>
/// <remarks>
/// In a component, exporting a type makes an alias of it with the export's name, and the alias is what later types refer to.
/// In WIT the first such name is the definition, and a later name of it is an alias of that. A record that no export names
/// keeps no name.
/// </remarks>
/// <param name="budget">How much there may be.</param>
internal sealed class TypeTranslator(DecodingBudget budget) : WitTypeVisitor<WitType>
{
    private readonly Dictionary<TypeDef, TypeDef> _translated = [];
    private readonly Dictionary<WitType, WitType> _anonymous = new(ReferenceEqualityComparer.Instance);

    /// <summary>Defines a type under the name that it is exported or imported by.</summary>
    public TypeDef Define(ExternName name, TypeOwner owner, TypeEntry entry, DocsNode docs)
    {
        WitType type = TypeOf(entry);
        TypeDefKind kind = type is NamedType(var source) ? KindOf(source) : new TypeDefKind.Alias(Visit(type));
        budget.Take(name.Name, PartsOf(kind));
        var definition = new TypeDef(name.Name, owner) { Kind = kind, ExternalId = name.ExternalId };
        docs.ApplyTo(definition);
        owner.Add(definition);
        Record(entry, definition);
        return definition;
    }

    /// <summary>Translates the types of a function.</summary>
    public (ImmutableArray<WitParameter> Parameters, WitType? Result) Translate(string name, FuncType type)
    {
        ImmutableArray<WitParameter> parameters = [.. type.Parameters.Select(parameter => parameter with { Type = Visit(parameter.Type) })];
        WitType? result = VisitOptional(type.Result);
        budget.Take(name, parameters.Select(parameter => parameter.Type).Append(result!));
        return (parameters, result);
    }

    /// <summary>Notes that a type is one that the model has already.</summary>
    public void Record(TypeEntry entry, TypeDef definition)
    {
        switch (entry)
        {
            case TypeEntry.Value(NamedType(var source)):
                _translated.TryAdd(source, definition);
                break;
            case TypeEntry.Resource(var source):
                // A resource is an identity: each alias of it is the same.
                for (TypeDef? alias = source; alias is not null; alias = Next(alias))
                {
                    _translated.TryAdd(alias, definition);
                }

                break;
        }
    }

    private static WitType TypeOf(TypeEntry entry) => entry switch
    {
        TypeEntry.Value(var type) => type,
        TypeEntry.Resource(var definition) => definition.Type,
        _ => throw new ArgumentOutOfRangeException(nameof(entry)),
    };

    private static IEnumerable<WitType?> PartsOf(TypeDefKind kind) => kind switch
    {
        TypeDefKind.Record(var fields) => fields.Select(field => field.Type),
        TypeDefKind.Variant(var cases) => cases.Select(item => item.Payload),
        TypeDefKind.Alias(var target) => [target],
        _ => [],
    };

    private static TypeDef? Next(TypeDef definition) => definition.Kind is TypeDefKind.Alias(NamedType(var target)) ? target : null;

    // The definition of the model nearest along the chain of aliases.
    private TypeDef? Find(TypeDef source)
    {
        for (TypeDef? alias = source; alias is not null; alias = Next(alias))
        {
            if (_translated.TryGetValue(alias, out TypeDef? known))
            {
                return known;
            }
        }

        return null;
    }

    private TypeDefKind KindOf(TypeDef source)
    {
        if (Find(source) is { } known)
        {
            return new TypeDefKind.Alias(known.Type);
        }

        return source.Dealias().Kind switch
        {
            TypeDefKind.Record(var fields) => new TypeDefKind.Record([.. fields.Select(field => field with { Type = Visit(field.Type) })]),
            TypeDefKind.Variant(var cases) => new TypeDefKind.Variant(
                [.. cases.Select(item => item with { Payload = VisitOptional(item.Payload) })]),
            TypeDefKind.Alias(var target) => new TypeDefKind.Alias(Visit(target)),
            var kind => kind,
        };
    }

    public override WitType VisitNamed(NamedType type)
    {
        TypeDef source = type.Definition;
        if (Find(source) is { } known)
        {
            return known.Type;
        }

        TypeDef definition = source.Dealias();
        if (definition.Kind is TypeDefKind.Alias(var target))
        {
            return Visit(target);
        }

        return Unnamed(definition).Type;
    }

    private TypeDef Unnamed(TypeDef definition)
    {
        var unnamed = new TypeDef(null, null) { Kind = KindOf(definition) };
        _translated.Add(definition, unnamed);
        return unnamed;
    }

    private TypeDef Resource(TypeDef source) => Find(source) ?? Unnamed(source.Dealias());

    private WitType? VisitOptional(WitType? type) => type is null ? null : Visit(type);

    private WitType Once(WitType type, Func<WitType> translate)
    {
        if (!_anonymous.TryGetValue(type, out WitType? result))
        {
            result = translate();
            _anonymous.Add(type, result);
        }

        return result;
    }

    public override WitType VisitPrimitive(PrimitiveType type) => type;

    public override WitType VisitList(ListType type) => Once(type, () => new ListType(Visit(type.Element)));

    public override WitType VisitFixedLengthList(FixedLengthListType type) =>
        Once(type, () => new FixedLengthListType(Visit(type.Element), type.Length));

    public override WitType VisitMap(MapType type) => Once(type, () => new MapType(Visit(type.Key), Visit(type.Value)));

    public override WitType VisitOption(OptionType type) => Once(type, () => new OptionType(Visit(type.Payload)));

    public override WitType VisitResult(ResultType type) =>
        Once(type, () => new ResultType(VisitOptional(type.Ok), VisitOptional(type.Error)));

    public override WitType VisitTuple(TupleType type) => Once(type, () => new TupleType([.. type.Items.Select(Visit)]));

    public override WitType VisitFuture(FutureType type) => Once(type, () => new FutureType(VisitOptional(type.Payload)));

    public override WitType VisitStream(StreamType type) => Once(type, () => new StreamType(VisitOptional(type.Element)));

    public override WitType VisitOwn(OwnType type) => Once(type, () => new OwnType(Resource(type.Resource)));

    public override WitType VisitBorrow(BorrowType type) => Once(type, () => new BorrowType(Resource(type.Resource)));

    // Definitions are handled as a whole, in VisitNamed.
    public override WitType VisitRecord(TypeDef definition, TypeDefKind.Record kind) => throw new InvalidOperationException();

    public override WitType VisitVariant(TypeDef definition, TypeDefKind.Variant kind) => throw new InvalidOperationException();

    public override WitType VisitEnum(TypeDef definition, TypeDefKind.Enum kind) => throw new InvalidOperationException();

    public override WitType VisitFlags(TypeDef definition, TypeDefKind.Flags kind) => throw new InvalidOperationException();
}
