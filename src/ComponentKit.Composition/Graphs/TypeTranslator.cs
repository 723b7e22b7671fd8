using System.Collections.Immutable;
using ComponentKit.Binary.Typing;
using ComponentKit.Wit.Model;

namespace ComponentKit.Composition.Graphs;

/// <summary>Makes types of the composition out of those of one instance's component.</summary>
/// <param name="bindings">What is bound already; each definition that is come across is added.</param>
/// <param name="added">Told of every new resource.</param>
internal sealed class TypeTranslator(TypeBindings bindings, Action<TypeDef>? added = null) : WitTypeVisitor<WitType>
{
    // The same object stands for the same type index, which the encoder writes once.
    private readonly Dictionary<FuncType, FuncType> _functions = new(ReferenceEqualityComparer.Instance);

    public TypedExtern Translate(TypedExtern item) => item switch
    {
        TypedExtern.Func(var type) => new TypedExtern.Func(Translate(type)),
        TypedExtern.Value(var type) => new TypedExtern.Value(Visit(type)),
        TypedExtern.Type(var entry) => new TypedExtern.Type(Translate(entry)),
        TypedExtern.Instance(var type) => new TypedExtern.Instance(Translate(type)),
        TypedExtern.Component(var type) => new TypedExtern.Component(Translate(type)),
        _ => item,
    };

    public InstanceType Translate(InstanceType type) => new(Translate(type.Exports), Bound(type.BoundTypes));

    public TypeEntry Translate(TypeEntry entry) => entry switch
    {
        TypeEntry.Value(var type) => new TypeEntry.Value(Visit(type)),
        TypeEntry.Resource(var resource) => new TypeEntry.Resource(Definition(resource)),
        TypeEntry.Func(var type) => new TypeEntry.Func(Translate(type)),
        TypeEntry.Instance(var type) => new TypeEntry.Instance(Translate(type)),
        TypeEntry.Component(var type) => new TypeEntry.Component(Translate(type)),
        _ => throw new InvalidOperationException(),
    };

    public override WitType VisitNamed(NamedType type)
    {
        TypeDef definition = type.Definition;
        if (bindings.Find(definition) is { } known)
        {
            return known;
        }

        var copy = new TypeDef(definition.Name, owner: null) { Kind = Translate(definition.Kind) };
        if (copy.Kind is TypeDefKind.Resource)
        {
            added?.Invoke(copy);
        }

        bindings.Bind(definition, copy.Type);
        return copy.Type;
    }

    public override WitType VisitPrimitive(PrimitiveType type) => type;

    public override WitType VisitList(ListType type) => new ListType(Visit(type.Element));

    public override WitType VisitFixedLengthList(FixedLengthListType type) => type with { Element = Visit(type.Element) };

    public override WitType VisitMap(MapType type) => new MapType(Visit(type.Key), Visit(type.Value));

    public override WitType VisitOption(OptionType type) => new OptionType(Visit(type.Payload));

    public override WitType VisitResult(ResultType type) => new ResultType(VisitOptional(type.Ok), VisitOptional(type.Error));

    public override WitType VisitTuple(TupleType type) => new TupleType([.. type.Items.Select(Visit)]);

    public override WitType VisitFuture(FutureType type) => new FutureType(VisitOptional(type.Payload));

    public override WitType VisitStream(StreamType type) => new StreamType(VisitOptional(type.Element));

    public override WitType VisitOwn(OwnType type) => new OwnType(Definition(type.Resource));

    public override WitType VisitBorrow(BorrowType type) => new BorrowType(Definition(type.Resource));

    // Definitions are handled as a whole, in VisitNamed.
    public override WitType VisitRecord(TypeDef definition, TypeDefKind.Record kind) => throw new InvalidOperationException();

    public override WitType VisitVariant(TypeDef definition, TypeDefKind.Variant kind) => throw new InvalidOperationException();

    public override WitType VisitEnum(TypeDef definition, TypeDefKind.Enum kind) => throw new InvalidOperationException();

    public override WitType VisitFlags(TypeDef definition, TypeDefKind.Flags kind) => throw new InvalidOperationException();

    private TypeDef Definition(TypeDef definition) => ((NamedType)Visit(definition.Type)).Definition;

    private TypeDefKind Translate(TypeDefKind kind) => kind switch
    {
        TypeDefKind.Record(var fields) => new TypeDefKind.Record([.. fields.Select(f => f with { Type = Visit(f.Type) })]),
        TypeDefKind.Variant(var cases) => new TypeDefKind.Variant([.. cases.Select(c => c with { Payload = VisitOptional(c.Payload) })]),
        TypeDefKind.Alias(var target) => new TypeDefKind.Alias(Visit(target)),
        _ => kind,
    };

    private FuncType Translate(FuncType type)
    {
        if (!_functions.TryGetValue(type, out FuncType? translated))
        {
            translated = new FuncType(
                [.. type.Parameters.Select(p => p with { Type = Visit(p.Type) })], VisitOptional(type.Result), type.IsAsync);
            _functions.Add(type, translated);
        }

        return translated;
    }

    private ComponentType Translate(ComponentType type) => new(Translate(type.Imports), Translate(type.Exports), Bound(type.BoundTypes));

    private ImmutableArray<NamedExtern> Translate(ImmutableArray<NamedExtern> items) =>
        [.. items.Select(item => item with { Type = Translate(item.Type) })];

    private HashSet<TypeDef> Bound(IReadOnlySet<TypeDef> types) => [.. types.Select(t => bindings.Find(t)).OfType<NamedType>().Select(t => t.Definition)];

    private WitType? VisitOptional(WitType? type) => type is null ? null : Visit(type);
}
