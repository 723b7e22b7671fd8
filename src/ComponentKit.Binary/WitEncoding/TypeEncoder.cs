using ComponentKit.Binary.Sections;
using ComponentKit.Binary.Writing;
using ComponentKit.Wit.Model;

namespace ComponentKit.Binary.WitEncoding;

/// <summary>Defines types of WIT in one type index space, each when it is first needed.</summary>
/// <remarks>
/// What a type is built of is defined before it. Anonymous types that are equal are defined once. A type with a name is defined
/// and then exported or imported under the name, and the index of that is what others refer to. Several encoders can fill one index
/// space when they share their <see cref="TypeIndices"/>.
/// </remarks>
/// <param name="scope">Where to define types.</param>
/// <param name="owner">The interface whose types are defined here, or null for a world.</param>
/// <param name="nameType">Exports or imports a type under a name, and gives its new index.</param>
/// <param name="find">Brings in a type of another interface, and gives its index.</param>
/// <param name="budget">What counts the items.</param>
/// <param name="indices">What is defined already; nothing by default.</param>
internal sealed class TypeEncoder(
    ScopeBuilder scope,
    WitInterface? owner,
    Func<ExternName, ExternType, uint> nameType,
    Func<TypeDef, uint> find,
    EncodingBudget budget,
    TypeIndices? indices = null) : WitTypeVisitor<ValType>
{
    private readonly TypeIndices _indices = indices ?? TypeIndices.ByStructure();

    /// <summary>Defines the type of a function.</summary>
    /// <returns>Its type index.</returns>
    public uint Function(WitFunction function)
    {
        var key = new FunctionKey(function);
        if (!_indices.Functions.TryGetValue(key, out uint index))
        {
            LabelValType[] parameters = [.. function.Parameters.Select(p => new LabelValType(p.Name, Visit(p.Type)))];
            index = Define(new DefType.Func([.. parameters], VisitOptional(function.Result), function.IsAsync));
            _indices.Functions.Add(key, index);
        }

        return index;
    }

    public override ValType VisitNamed(NamedType type)
    {
        TypeDef definition = type.Definition;
        if (!_indices.Named.TryGetValue(definition, out uint index))
        {
            index = definition.Owner is WitInterface other && other != owner ? Find(definition) : DefineNamed(definition);
            _indices.Named.Add(definition, index);
        }

        return ValType.At(index);
    }

    public override ValType VisitPrimitive(PrimitiveType type) => ValType.Of(type.Kind);

    public override ValType VisitList(ListType type) => Anonymous(type);

    public override ValType VisitFixedLengthList(FixedLengthListType type) => Anonymous(type);

    public override ValType VisitMap(MapType type) => Anonymous(type);

    public override ValType VisitOption(OptionType type) => Anonymous(type);

    public override ValType VisitResult(ResultType type) => Anonymous(type);

    public override ValType VisitTuple(TupleType type) => Anonymous(type);

    public override ValType VisitFuture(FutureType type) => Anonymous(type);

    public override ValType VisitStream(StreamType type) => Anonymous(type);

    public override ValType VisitOwn(OwnType type) => Anonymous(type);

    public override ValType VisitBorrow(BorrowType type) => Anonymous(type);

    // Definitions are handled as a whole, in VisitNamed.
    public override ValType VisitRecord(TypeDef definition, TypeDefKind.Record kind) => throw new InvalidOperationException();

    public override ValType VisitVariant(TypeDef definition, TypeDefKind.Variant kind) => throw new InvalidOperationException();

    public override ValType VisitEnum(TypeDef definition, TypeDefKind.Enum kind) => throw new InvalidOperationException();

    public override ValType VisitFlags(TypeDef definition, TypeDefKind.Flags kind) => throw new InvalidOperationException();

    private uint DefineNamed(TypeDef definition)
    {
        if (definition.Kind is TypeDefKind.Resource)
        {
            return Name(definition, new ExternType.TypeSubResource());
        }

        uint index = definition.Kind switch
        {
            TypeDefKind.Alias(NamedType target) => Visit(target).TypeIndex,
            TypeDefKind.Alias(var target) => Define(DefinitionOf(target)),
            var kind => Define(DefinitionOf(kind)),
        };

        // Only binaries have definitions without a name.
        return definition.Name is null ? index : Name(definition, new ExternType.TypeEq(index));
    }

    private uint Name(TypeDef definition, ExternType type)
    {
        budget.Take();
        return nameType(new ExternName(definition.Name!) { ExternalId = definition.ExternalId }, type);
    }

    private uint Find(TypeDef definition)
    {
        budget.Take();
        return find(definition);
    }

    private uint Define(DefType type)
    {
        budget.Take();
        return scope.Type(type);
    }

    private ValType Anonymous(WitType type)
    {
        if (!_indices.Anonymous.TryGetValue(type, out uint index))
        {
            index = Define(DefinitionOf(type));
            _indices.Anonymous.Add(type, index);
        }

        return ValType.At(index);
    }

    private DefValType DefinitionOf(TypeDefKind kind) => kind switch
    {
        TypeDefKind.Record(var fields) => new DefValType.Record(
            [.. fields.Select(field => new LabelValType(field.Name, Visit(field.Type)))]),
        TypeDefKind.Variant(var cases) => new DefValType.Variant(
            [.. cases.Select(item => new VariantCase(item.Name, VisitOptional(item.Payload)))]),
        TypeDefKind.Enum(var cases) => new DefValType.Enum([.. cases.Select(item => item.Name)]),
        TypeDefKind.Flags(var labels) => new DefValType.Flags([.. labels.Select(label => label.Name)]),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    private DefValType DefinitionOf(WitType type) => type switch
    {
        PrimitiveType(var kind) => new DefValType.Primitive(kind),
        ListType(var element) => new DefValType.List(Visit(element)),
        FixedLengthListType(var element, var length) => new DefValType.FixedLengthList(Visit(element), length),
        MapType(var key, var value) => new DefValType.Map(Visit(key), Visit(value)),
        OptionType(var payload) => new DefValType.Option(Visit(payload)),
        ResultType(var ok, var error) => new DefValType.Result(VisitOptional(ok), VisitOptional(error)),
        TupleType(var items) => new DefValType.Tuple([.. items.Select(Visit)]),
        FutureType(var payload) => new DefValType.Future(VisitOptional(payload)),
        StreamType(var element) => new DefValType.Stream(VisitOptional(element)),
        OwnType(var resource) => new DefValType.Own(Visit(resource.Type).TypeIndex),
        BorrowType(var resource) => new DefValType.Borrow(Visit(resource.Type).TypeIndex),
        _ => throw new ArgumentOutOfRangeException(nameof(type)),
    };

    private ValType? VisitOptional(WitType? type) => type is null ? null : Visit(type);
}
