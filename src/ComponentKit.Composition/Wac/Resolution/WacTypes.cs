using System.Collections.Immutable;
using ComponentKit.Binary.Typing;
using ComponentKit.Composition.Graphs;
using ComponentKit.Composition.Wac.Syntax;
using ComponentKit.Wit.Diagnostics;
using ComponentKit.Wit.Model;
using ComponentKit.Wit.Syntax;
using ComponentKit.Wit.Text;

namespace ComponentKit.Composition.Wac.Resolution;

/// <summary>Resolves types of values and functions, and their definitions.</summary>
internal sealed class WacTypes(WacContext context)
{
    // What validation allows in components. Walks over types rely on it.
    private const int MaximumDepth = 100;

    private readonly Dictionary<TypeDef, int> _depths = [];
    private readonly Dictionary<TypeDef, bool> _borrows = [];

    /// <summary>A definition; of a resource without its functions.</summary>
    public TypeEntry Define(WacScope scope, TypeDefinitionSyntax syntax)
    {
        string name = syntax.Name.Name;
        switch (syntax)
        {
            case FunctionAliasSyntax alias:
                return new TypeEntry.Func(Function(scope, alias.Type));
            case AliasSyntax { Target: NamedTypeSyntax target } when scope.Find(target.Name) is WacItem.Type(TypeEntry.Func func, _):
                return func;
            case AliasSyntax { Target: NamedTypeSyntax target } when scope.Find(target.Name) is WacItem.Type(TypeEntry.Resource(var resource), _):
                return new TypeEntry.Resource(Make(syntax.Name, new TypeDefKind.Alias(resource.Type), [resource.Type]));
            case AliasSyntax alias:
                WitType aliased = Type(scope, alias.Target);
                return Value(syntax.Name, new TypeDefKind.Alias(aliased), [aliased]);
            case RecordSyntax record:
                RequireUnique(record.Fields.Select(f => f.Name), $"the record `{name}` has two fields");
                WitField[] fields = [.. record.Fields.Select(f => new WitField(f.Name.Name, Type(scope, f.Type), f.Docs))];
                return Value(syntax.Name, new TypeDefKind.Record([.. fields]), fields.Select(f => f.Type));
            case VariantSyntax variant:
                RequireUnique(variant.Cases.Select(c => c.Name), $"the variant `{name}` has two cases");
                WitCase[] cases = [.. variant.Cases.Select(c => new WitCase(c.Name.Name, c.Payload is { } p ? Type(scope, p) : null, c.Docs))];
                return Value(syntax.Name, new TypeDefKind.Variant([.. cases]), cases.Select(c => c.Payload).OfType<WitType>());
            case EnumSyntax choice:
                RequireUnique(choice.Cases.Select(c => c.Name), $"the enum `{name}` has two cases");
                return Value(syntax.Name, new TypeDefKind.Enum(Labels(choice.Cases)), []);
            case FlagsSyntax flags:
                RequireUnique(flags.Labels.Select(l => l.Name), $"the flags `{name}` have two labels");
                return Value(syntax.Name, new TypeDefKind.Flags(Labels(flags.Labels)), []);
            case ResourceSyntax:
                return new TypeEntry.Resource(Make(syntax.Name, new TypeDefKind.Resource(), []));
            default:
                throw new InvalidOperationException();
        }
    }

    /// <summary>Another name for a type of another interface.</summary>
    public TypeEntry Use(Identifier name, TypeEntry entry) => entry switch
    {
        TypeEntry.Resource(var resource) => new TypeEntry.Resource(Make(name, new TypeDefKind.Alias(resource.Type), [resource.Type])),
        TypeEntry.Value(var type) => Value(name, new TypeDefKind.Alias(type), [type]),
        _ => entry,
    };

    /// <summary>The type of a function.</summary>
    /// <param name="scope">Where its types are looked up.</param>
    /// <param name="syntax">The type as written.</param>
    /// <param name="form">How the function is written.</param>
    /// <param name="resource">The resource that it hangs on, or null.</param>
    public FuncType Function(WacScope scope, FunctionTypeSyntax syntax, FunctionForm form = FunctionForm.Plain, TypeDef? resource = null)
    {
        RequireUnique(syntax.Parameters.Select(p => p.Name), "the function has two parameters");
        List<WitParameter> parameters = [.. syntax.Parameters.Select(p => new WitParameter(p.Name.Name, Type(scope, p.Type)))];
        if (resource is not null && form == FunctionForm.Plain)
        {
            parameters.Insert(0, new WitParameter("self", new BorrowType(resource)));
        }

        WitType? result = syntax.Result is { } written ? Type(scope, written)
            : form == FunctionForm.Constructor ? new OwnType(resource!)
            : null;
        return syntax.Result is { } place && HasBorrow(result!)
            ? throw context.Fault(
                WacDiagnostics.MisplacedBorrow, place.Span, "the result of a function cannot have a borrow in it", "give the resource itself: its name without `borrow`")
            : new FuncType([.. parameters], result, syntax.IsAsync);
    }

    /// <summary>Refuses names that come twice.</summary>
    public void RequireUnique(IEnumerable<Identifier> names, string message)
    {
        var seen = new Dictionary<string, Identifier>(StringComparer.Ordinal);
        foreach (Identifier name in names)
        {
            if (!seen.TryAdd(name.Name, name))
            {
                throw context.Fault(
                    WacDiagnostics.DuplicateName, name.Span, $"{message} `{name.Name}`", null, (seen[name.Name].Span, "the first is here"));
            }
        }
    }

    private static ImmutableArray<WitCase> Labels(ImmutableArray<CaseSyntax> cases) => [.. cases.Select(c => new WitCase(c.Name.Name, null, c.Docs))];

    private TypeEntry.Value Value(Identifier name, TypeDefKind kind, IEnumerable<WitType> parts) => new(Make(name, kind, parts).Type);

    private TypeDef Make(Identifier name, TypeDefKind kind, IEnumerable<WitType> parts)
    {
        int depth = parts.Select(DepthOf).DefaultIfEmpty(0).Max() + 1;
        if (depth > MaximumDepth)
        {
            throw context.Fault(
                GraphDiagnostics.TooComplex, name.Span, $"the type `{name.Name}` builds on more than {MaximumDepth} others, one in the other", null);
        }

        var definition = new TypeDef(name.Name, owner: null) { Kind = kind };
        _depths.Add(definition, depth);
        return definition;
    }

    private WitType Type(WacScope scope, TypeSyntax syntax) => syntax switch
    {
        PrimitiveTypeSyntax(var kind, _) => new PrimitiveType(kind),
        NamedTypeSyntax(var name) => Named(scope, name),
        ListTypeSyntax(var element, null, _) => new ListType(Type(scope, element)),
        ListTypeSyntax(var element, { } length, _) => new FixedLengthListType(Type(scope, element), length),
        MapTypeSyntax(var key, var value, _) => new MapType(Type(scope, key), Type(scope, value)),
        OptionTypeSyntax(var payload, _) => new OptionType(Type(scope, payload)),
        ResultTypeSyntax(var ok, var error, _) => new ResultType(Optional(scope, ok), Optional(scope, error)),
        TupleTypeSyntax(var items, _) => new TupleType([.. items.Select(i => Type(scope, i))]),
        FutureTypeSyntax(var payload, _) => new FutureType(Optional(scope, payload)),
        StreamTypeSyntax(var element, _) => new StreamType(Optional(scope, element)),
        HandleTypeSyntax(var resource, var isBorrow, _) => Handle(scope, resource, isBorrow),
        _ => throw new InvalidOperationException(),
    };

    private WitType? Optional(WacScope scope, TypeSyntax? syntax) => syntax is null ? null : Type(scope, syntax);

    private WitType Named(WacScope scope, Identifier name) => scope.Find(name) switch
    {
        WacItem.Type(TypeEntry.Value(var type), _) => type,
        WacItem.Type(TypeEntry.Resource(var resource), _) => new OwnType(resource),
        var item => throw WrongKind(name.Span, name.Name, item, "a type of values"),
    };

    private WitType Handle(WacScope scope, Identifier name, bool isBorrow) => scope.Find(name) switch
    {
        WacItem.Type(TypeEntry.Resource(var resource), _) => isBorrow ? new BorrowType(resource) : new OwnType(resource),
        var item => throw WrongKind(name.Span, name.Name, item, "a resource"),
    };

    /// <summary>What is thrown for a name of something else.</summary>
    public DiagnosticException WrongKind(TextSpan span, string name, WacItem item, string wanted) =>
        context.Fault(WacDiagnostics.WrongKind, span, $"`{name}` is {Article(item.Kind)}, where {wanted} is wanted", null);

    private static string Article(string kind) => kind.StartsWith("a ", StringComparison.Ordinal) || kind.Contains(' ') ? kind : ExternTexts.WithArticle(kind);

    private int DepthOf(WitType type) => type switch
    {
        NamedType(var definition) => _depths.TryGetValue(definition, out int depth) ? depth : OfOther(definition),
        ListType(var element) => DepthOf(element) + 1,
        FixedLengthListType(var element, _) => DepthOf(element) + 1,
        MapType(var key, var value) => Math.Max(DepthOf(key), DepthOf(value)) + 1,
        OptionType(var payload) => DepthOf(payload) + 1,
        ResultType(var ok, var error) => Math.Max(ok is null ? 0 : DepthOf(ok), error is null ? 0 : DepthOf(error)) + 1,
        TupleType(var items) => items.Select(DepthOf).DefaultIfEmpty(0).Max() + 1,
        FutureType({ } payload) => DepthOf(payload) + 1,
        StreamType({ } element) => DepthOf(element) + 1,
        _ => 1,
    };

    // Types of packages are within the limits of validation; only once each are they looked into.
    private int OfOther(TypeDef definition)
    {
        int depth = 1 + (definition.Kind switch
        {
            TypeDefKind.Alias(var target) => DepthOf(target),
            TypeDefKind.Record(var fields) => fields.Select(f => DepthOf(f.Type)).DefaultIfEmpty(0).Max(),
            TypeDefKind.Variant(var cases) => cases.Select(c => c.Payload is { } p ? DepthOf(p) : 0).DefaultIfEmpty(0).Max(),
            _ => 0,
        });
        _depths.Add(definition, depth);
        return depth;
    }

    private bool HasBorrow(WitType type) => type switch
    {
        BorrowType => true,
        NamedType(var definition) => _borrows.TryGetValue(definition, out bool known) ? known : _borrows[definition] = HasBorrow(definition.Kind),
        ListType(var element) => HasBorrow(element),
        FixedLengthListType(var element, _) => HasBorrow(element),
        MapType(_, var value) => HasBorrow(value),
        OptionType(var payload) => HasBorrow(payload),
        ResultType(var ok, var error) => (ok is not null && HasBorrow(ok)) || (error is not null && HasBorrow(error)),
        TupleType(var items) => items.Any(HasBorrow),
        _ => false,
    };

    private bool HasBorrow(TypeDefKind kind) => kind switch
    {
        TypeDefKind.Alias(var target) => HasBorrow(target),
        TypeDefKind.Record(var fields) => fields.Any(f => HasBorrow(f.Type)),
        TypeDefKind.Variant(var cases) => cases.Any(c => c.Payload is { } p && HasBorrow(p)),
        _ => false,
    };
}
