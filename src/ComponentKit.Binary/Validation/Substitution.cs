using System.Collections.Immutable;
using ComponentKit.Binary.Typing;
using ComponentKit.Wit.Model;

namespace ComponentKit.Binary.Validation;

/// <summary>Replaces types in types: what instantiating does to the type of a component or instance.</summary>
/// <remarks>
/// Types that are bound to a definition become another; types that belong to what is being instantiated are made anew in the
/// target scope; everything else stays the same object, and so does whatever has none of them inside.
/// </remarks>
/// <param name="context">The validation.</param>
/// <param name="target">The scope that new types belong to.</param>
/// <param name="boundTypes">The types to make anew.</param>
/// <param name="bindings">The types to replace, and by what; results are added to it.</param>
/// <param name="offset">Where messages point.</param>
internal sealed class Substitution(
    ValidationContext context, Scope target, IReadOnlySet<TypeDef> boundTypes, Dictionary<TypeDef, WitType> bindings, long offset)
    : WitTypeVisitor<WitType>
{
    private static readonly IReadOnlySet<TypeDef> None = new HashSet<TypeDef>();

    private readonly Dictionary<WitType, WitType> _anonymous = new(ReferenceEqualityComparer.Instance);

    public TypedExtern Map(TypedExtern item)
    {
        context.Spend(1, offset);
        return item switch
        {
            TypedExtern.Func(var type) => new TypedExtern.Func(Map(type)),
            TypedExtern.Value(var type) => new TypedExtern.Value(Visit(type)),
            TypedExtern.Type(var entry) => new TypedExtern.Type(Map(entry)),
            TypedExtern.Instance(var type) => new TypedExtern.Instance(Map(type)),
            TypedExtern.Component(var type) => new TypedExtern.Component(Map(type)),
            _ => item,
        };
    }

    public ImmutableArray<NamedExtern> Map(ImmutableArray<NamedExtern> externs) =>
        [.. externs.Select(item => item with { Type = Map(item.Type) })];

    /// <summary>The type of one instance of an instance type.</summary>
    public InstanceType Instantiate(InstanceType type) => new(Map(type.Exports), None);

    private TypeEntry Map(TypeEntry entry) => entry switch
    {
        TypeEntry.Value(var type) => new TypeEntry.Value(Visit(type)),
        TypeEntry.Resource(var definition) => new TypeEntry.Resource(MapResource(definition)),
        TypeEntry.Func(var type) => new TypeEntry.Func(Map(type)),
        TypeEntry.Instance(var type) => new TypeEntry.Instance(Map(type)),
        TypeEntry.Component(var type) => new TypeEntry.Component(Map(type)),
        _ => throw new InvalidOperationException(),
    };

    private FuncType Map(FuncType type) => new(
        [.. type.Parameters.Select(parameter => parameter with { Type = Visit(parameter.Type) })],
        VisitOptional(type.Result),
        type.IsAsync);

    private InstanceType Map(InstanceType type) => new(Map(type.Exports), Map(type.BoundTypes));

    private ComponentType Map(ComponentType type) => new(Map(type.Imports), Map(type.Exports), Map(type.BoundTypes));

    private IReadOnlySet<TypeDef> Map(IReadOnlySet<TypeDef> bound)
    {
        if (bound.Count == 0)
        {
            return bound;
        }

        // Nested bound types that have been replaced have to stay bound under their new identity.
        return new HashSet<TypeDef>(bound.Select(type => Visit(type.Type)).OfType<NamedType>().Select(type => type.Definition));
    }

    private TypeDef MapResource(TypeDef definition) => ((NamedType)Visit(definition.Type)).Definition;

    public override WitType VisitNamed(NamedType type)
    {
        TypeDef definition = type.Definition;
        if (bindings.TryGetValue(definition, out WitType? known))
        {
            return known;
        }

        context.Spend(1, offset);
        TypeDefKind kind = Map(definition.Kind);
        bool isSame = ReferenceEquals(kind, definition.Kind) && !boundTypes.Contains(definition);
        WitType result = type;
        if (!isSame)
        {
            TypeDef copy = target.Define(definition.Name, kind);
            context.Origins.Add(copy, definition);
            result = copy.Type;
        }

        if (!isSame && !context.Measure.IsAcceptable(result))
        {
            throw context.Fail(ValidationDiagnostics.TooComplex, offset, $"the type `{definition}` is too deep or too large here");
        }

        bindings.Add(definition, result);
        return result;
    }

    private TypeDefKind Map(TypeDefKind kind)
    {
        switch (kind)
        {
            case TypeDefKind.Record(var fields):
                var newFields = fields.Select(field => field with { Type = Visit(field.Type) }).ToImmutableArray();
                return newFields.Zip(fields).All(pair => ReferenceEquals(pair.First.Type, pair.Second.Type))
                    ? kind
                    : new TypeDefKind.Record(newFields);
            case TypeDefKind.Variant(var cases):
                var newCases = cases.Select(item => item with { Payload = VisitOptional(item.Payload) }).ToImmutableArray();
                return newCases.Zip(cases).All(pair => ReferenceEquals(pair.First.Payload, pair.Second.Payload))
                    ? kind
                    : new TypeDefKind.Variant(newCases);
            case TypeDefKind.Alias(var aliased):
                WitType newTarget = Visit(aliased);
                return ReferenceEquals(newTarget, aliased) ? kind : new TypeDefKind.Alias(newTarget);
            default:
                return kind;
        }
    }

    private WitType? VisitOptional(WitType? type) => type is null ? null : Visit(type);

    // Parts are shared: without a memory of them, the work would grow with the size written out.
    private WitType Once(WitType type, Func<WitType> map)
    {
        if (!_anonymous.TryGetValue(type, out WitType? result))
        {
            context.Spend(1, offset);
            result = map();
            _anonymous.Add(type, result);
            if (!ReferenceEquals(result, type))
            {
                context.Origins.Add(result, type);
            }
        }

        return result;
    }

    private WitType Once(WitType type, WitType? part, Func<WitType?, WitType> make) => Once(type, () =>
    {
        WitType? newPart = VisitOptional(part);
        return ReferenceEquals(part, newPart) ? type : make(newPart);
    });

    private WitType Once(WitType type, WitType? first, WitType? second, Func<WitType?, WitType?, WitType> make) => Once(type, () =>
    {
        WitType? newFirst = VisitOptional(first);
        WitType? newSecond = VisitOptional(second);
        return ReferenceEquals(first, newFirst) && ReferenceEquals(second, newSecond) ? type : make(newFirst, newSecond);
    });

    public override WitType VisitPrimitive(PrimitiveType type) => type;

    public override WitType VisitList(ListType type) => Once(type, type.Element, e => new ListType(e!));

    public override WitType VisitFixedLengthList(FixedLengthListType type) =>
        Once(type, type.Element, e => new FixedLengthListType(e!, type.Length));

    public override WitType VisitMap(MapType type) => Once(type, type.Key, type.Value, (k, v) => new MapType(k!, v!));

    public override WitType VisitOption(OptionType type) => Once(type, type.Payload, p => new OptionType(p!));

    public override WitType VisitResult(ResultType type) => Once(type, type.Ok, type.Error, (ok, error) => new ResultType(ok, error));

    public override WitType VisitTuple(TupleType type) => Once(type, () =>
    {
        ImmutableArray<WitType> items = [.. type.Items.Select(Visit)];
        return items.Zip(type.Items).All(pair => ReferenceEquals(pair.First, pair.Second)) ? type : new TupleType(items);
    });

    public override WitType VisitFuture(FutureType type) => Once(type, type.Payload, p => new FutureType(p));

    public override WitType VisitStream(StreamType type) => Once(type, type.Element, e => new StreamType(e));

    public override WitType VisitOwn(OwnType type)
    {
        TypeDef resource = MapResource(type.Resource);
        return resource == type.Resource ? type : Once(type, () => new OwnType(resource));
    }

    public override WitType VisitBorrow(BorrowType type)
    {
        TypeDef resource = MapResource(type.Resource);
        return resource == type.Resource ? type : Once(type, () => new BorrowType(resource));
    }

    // Definitions are handled as a whole, in VisitNamed.
    public override WitType VisitRecord(TypeDef definition, TypeDefKind.Record kind) => throw new InvalidOperationException();

    public override WitType VisitVariant(TypeDef definition, TypeDefKind.Variant kind) => throw new InvalidOperationException();

    public override WitType VisitEnum(TypeDef definition, TypeDefKind.Enum kind) => throw new InvalidOperationException();

    public override WitType VisitFlags(TypeDef definition, TypeDefKind.Flags kind) => throw new InvalidOperationException();
}
