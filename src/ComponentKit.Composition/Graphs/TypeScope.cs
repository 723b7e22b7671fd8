using ComponentKit.Binary.Sections;
using ComponentKit.Binary.Typing;
using ComponentKit.Binary.Writing;
using ComponentKit.Wit.Model;

namespace ComponentKit.Composition.Graphs;

/// <summary>Writes types into one scope: a component, a component type or an instance type.</summary>
/// <remarks>
/// A type that is imported or exported in the scope is referred to by that; one that an instance in the scope exports, by an alias; one
/// that a scope around has a name for, by an outer alias. All others are defined where they are needed first.
/// </remarks>
/// <param name="builder">The scope.</param>
/// <param name="parent">The scope around it, where outer aliases may reach it.</param>
/// <param name="refuse">Called before a resource is declared as a new one, or, with false, where it has no name at all: may throw.</param>
internal sealed class TypeScope(ScopeBuilder builder, TypeScope? parent, Action<TypeDef, bool>? refuse = null) : WitTypeVisitor<ValType>
{
    private readonly Dictionary<TypeDef, uint> _named = [];
    private readonly Dictionary<TypeDef, uint> _defined = [];
    private readonly Dictionary<TypeDef, (uint Instance, string Name)> _exported = [];
    private readonly Dictionary<WitType, uint> _anonymous = [];
    private readonly Dictionary<FuncType, uint> _functions = new(ReferenceEqualityComparer.Instance);

    /// <summary>Makes a type of the composition available before it is looked for; null where all are.</summary>
    public Action<TypeDef>? Require { get; init; }

    /// <summary>Adds an import or export.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="item">What it is.</param>
    /// <param name="add">Imports or exports, and gives the index.</param>
    public uint Add(ExternName name, TypedExtern item, Func<ExternName, ExternType, uint> add)
    {
        uint index = add(name, TypeOf(item));
        Register(item, index);
        return index;
    }

    /// <summary>Makes the types known that an import or export in this scope names.</summary>
    public void Register(TypedExtern item, uint index)
    {
        if (TypeHomes.DefinitionOf(item) is { } definition)
        {
            Name(definition, index);
        }
        else if (item is TypedExtern.Instance(var type))
        {
            foreach (NamedExtern export in type.Exports)
            {
                if (TypeHomes.DefinitionOf(export.Type) is { } exported)
                {
                    _exported.TryAdd(exported, (index, export.Name.Name));
                }
            }
        }
    }

    /// <summary>The index of a type that is exported or imported as such.</summary>
    public uint IndexOf(TypeEntry entry) => entry switch
    {
        TypeEntry.Value(NamedType(var definition)) => IndexOf(definition),
        TypeEntry.Value(PrimitiveType(var kind)) => builder.Type(new DefValType.Primitive(kind)),
        TypeEntry.Value(var type) => Visit(type).TypeIndex,
        TypeEntry.Resource(var definition) => IndexOf(definition),
        TypeEntry.Func(var type) => IndexOf(type),
        TypeEntry.Instance(var type) => builder.Type(InstanceTypeOf(type)),
        TypeEntry.Component(var type) => builder.Type(ComponentTypeOf(type, this)),
        _ => throw new InvalidOperationException(),
    };

    /// <summary>A component type that stands for itself, or in a scope whose types it may refer to.</summary>
    public static DefType.Component ComponentTypeOf(ComponentType type, TypeScope? parent = null)
    {
        var inner = new ComponentTypeBuilder();
        var scope = new TypeScope(inner, parent);
        foreach (NamedExtern import in type.Imports)
        {
            scope.Add(import.Name, import.Type, inner.Import);
        }

        foreach (NamedExtern export in type.Exports)
        {
            scope.Add(export.Name, export.Type, inner.Export);
        }

        return inner.Build();
    }

    public override ValType VisitPrimitive(PrimitiveType type) => ValType.Of(type.Kind);

    public override ValType VisitNamed(NamedType type) => ValType.At(IndexOf(type.Definition));

    public override ValType VisitList(ListType type) => Anonymous(type, t => new DefValType.List(Visit(t.Element)));

    public override ValType VisitFixedLengthList(FixedLengthListType type) =>
        Anonymous(type, t => new DefValType.FixedLengthList(Visit(t.Element), t.Length));

    public override ValType VisitMap(MapType type) => Anonymous(type, t => new DefValType.Map(Visit(t.Key), Visit(t.Value)));

    public override ValType VisitOption(OptionType type) => Anonymous(type, t => new DefValType.Option(Visit(t.Payload)));

    public override ValType VisitResult(ResultType type) =>
        Anonymous(type, t => new DefValType.Result(VisitOptional(t.Ok), VisitOptional(t.Error)));

    public override ValType VisitTuple(TupleType type) => Anonymous(type, t => new DefValType.Tuple([.. t.Items.Select(Visit)]));

    public override ValType VisitFuture(FutureType type) => Anonymous(type, t => new DefValType.Future(VisitOptional(t.Payload)));

    public override ValType VisitStream(StreamType type) => Anonymous(type, t => new DefValType.Stream(VisitOptional(t.Element)));

    public override ValType VisitOwn(OwnType type) => Anonymous(type, t => new DefValType.Own(IndexOf(t.Resource)));

    public override ValType VisitBorrow(BorrowType type) => Anonymous(type, t => new DefValType.Borrow(IndexOf(t.Resource)));

    // Definitions are handled as a whole, in VisitNamed.
    public override ValType VisitRecord(TypeDef definition, TypeDefKind.Record kind) => throw new InvalidOperationException();

    public override ValType VisitVariant(TypeDef definition, TypeDefKind.Variant kind) => throw new InvalidOperationException();

    public override ValType VisitEnum(TypeDef definition, TypeDefKind.Enum kind) => throw new InvalidOperationException();

    public override ValType VisitFlags(TypeDef definition, TypeDefKind.Flags kind) => throw new InvalidOperationException();

    private ExternType TypeOf(TypedExtern item) => item switch
    {
        TypedExtern.Func(var type) => new ExternType.Func(IndexOf(type)),
        TypedExtern.Value(var type) => new ExternType.Value(Visit(type)),
        TypedExtern.Type(TypeEntry.Resource(var resource)) => TypeOfResource(resource),

        // The name stands for what the definition is an alias of.
        TypedExtern.Type(TypeEntry.Value(NamedType { Definition: { Kind: TypeDefKind.Alias(var target) } definition })) when FindNamed(definition) is null =>
            new ExternType.TypeEq(IndexOf(new TypeEntry.Value(target))),
        TypedExtern.Type(var entry) => new ExternType.TypeEq(IndexOf(entry)),
        TypedExtern.Instance(var type) => new ExternType.Instance(builder.Type(InstanceTypeOf(type))),
        TypedExtern.Component(var type) => new ExternType.Component(builder.Type(ComponentTypeOf(type, this))),
        TypedExtern.CoreModule(var type) => new ExternType.CoreModule(CoreModuleTypes.Define(builder, type)),
        _ => throw new InvalidOperationException(),
    };

    private DefType.Instance InstanceTypeOf(InstanceType type)
    {
        var inner = new InstanceTypeBuilder();
        var scope = new TypeScope(inner, this, refuse);
        foreach (NamedExtern export in type.Exports)
        {
            scope.Add(export.Name, export.Type, inner.Export);
        }

        return inner.Build();
    }

    private ExternType TypeOfResource(TypeDef resource)
    {
        for (TypeDef? next = resource; next is not null; next = Target(next))
        {
            if (FindNamed(next) is { } index)
            {
                return new ExternType.TypeEq(index);
            }
        }

        refuse?.Invoke(resource, true);
        return new ExternType.TypeSubResource();
    }

    private uint IndexOf(FuncType type)
    {
        if (!_functions.TryGetValue(type, out uint index))
        {
            LabelValType[] parameters = [.. type.Parameters.Select(p => new LabelValType(p.Name, Visit(p.Type)))];
            index = builder.Type(new DefType.Func([.. parameters], VisitOptional(type.Result), type.IsAsync));
            _functions.Add(type, index);
        }

        return index;
    }

    private uint IndexOf(TypeDef definition)
    {
        if (FindNamed(definition) is { } named)
        {
            return named;
        }

        if (!_defined.TryGetValue(definition, out uint index))
        {
            index = definition.Kind switch
            {
                TypeDefKind.Alias(NamedType(var target)) => IndexOf(target),
                TypeDefKind.Alias(var target) => IndexOf(new TypeEntry.Value(target)),
                TypeDefKind.Resource => Refuse(definition),
                var kind => builder.Type(DefinitionOf(kind)),
            };
            _defined.Add(definition, index);
        }

        return index;
    }

    private uint Refuse(TypeDef resource)
    {
        refuse?.Invoke(resource, false);
        throw new InvalidOperationException($"the resource `{resource}` has no name here");
    }

    private uint? FindNamed(TypeDef definition)
    {
        Require?.Invoke(definition);
        if (_named.TryGetValue(definition, out uint index))
        {
            return index;
        }

        if (_exported.TryGetValue(definition, out (uint Instance, string Name) export))
        {
            index = builder.AliasExport(Sort.Type, export.Instance, export.Name);
        }
        else if (parent?.FindNamed(definition) is { } outer)
        {
            index = builder.AliasOuter(Sort.Type, 1, outer);
        }
        else
        {
            return null;
        }

        _named.Add(definition, index);
        return index;
    }

    // A new resource is known by all names that lead to it.
    private void Name(TypeDef definition, uint index)
    {
        _named[definition] = index;
        for (TypeDef? next = Target(definition); next is not null && FindNamed(next) is null; next = Target(next))
        {
            if (next.Dealias().Kind is not TypeDefKind.Resource)
            {
                break;
            }

            _named.Add(next, index);
        }
    }

    private static TypeDef? Target(TypeDef definition) => definition.Kind is TypeDefKind.Alias(NamedType(var target)) ? target : null;

    private ValType Anonymous<T>(T type, Func<T, DefValType> define)
        where T : WitType
    {
        if (!_anonymous.TryGetValue(type, out uint index))
        {
            index = builder.Type(define(type));
            _anonymous.Add(type, index);
        }

        return ValType.At(index);
    }

    private DefValType DefinitionOf(TypeDefKind kind) => kind switch
    {
        TypeDefKind.Record(var fields) => new DefValType.Record([.. fields.Select(f => new LabelValType(f.Name, Visit(f.Type)))]),
        TypeDefKind.Variant(var cases) => new DefValType.Variant([.. cases.Select(c => new VariantCase(c.Name, VisitOptional(c.Payload)))]),
        TypeDefKind.Enum(var cases) => new DefValType.Enum([.. cases.Select(c => c.Name)]),
        TypeDefKind.Flags(var labels) => new DefValType.Flags([.. labels.Select(l => l.Name)]),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    private ValType? VisitOptional(WitType? type) => type is null ? null : Visit(type);
}
