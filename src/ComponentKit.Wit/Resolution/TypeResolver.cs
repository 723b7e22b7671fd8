using System.Collections.Immutable;
using ComponentKit.Wit.Diagnostics;
using ComponentKit.Wit.Model;
using ComponentKit.Wit.Syntax;

namespace ComponentKit.Wit.Resolution;

/// <summary>Turns types as written in one scope into types of the model.</summary>
/// <param name="scope">The scope.</param>
/// <param name="file">The file.</param>
/// <param name="context">What the resolution shares.</param>
/// <param name="isExcluded">Whether what refers to the types is left out itself, so that they may be too.</param>
internal sealed class TypeResolver(TypeScope scope, FileScope file, ResolutionContext context, bool isExcluded)
{
    private Identifier? _place;

    /// <summary>The type; where a name in it is unknown, that is reported.</summary>
    /// <param name="syntax">The type as written.</param>
    /// <param name="place">The name of the definition, field or function that it is in.</param>
    public WitType Resolve(TypeSyntax syntax, Identifier place)
    {
        _place = place;
        return Resolve(syntax);
    }

    /// <summary>The type, or null for none.</summary>
    /// <param name="syntax">The type as written, or null.</param>
    /// <param name="place">The name of the definition, field or function that it is in.</param>
    public WitType? ResolveOptional(TypeSyntax? syntax, Identifier place) => syntax is null ? null : Resolve(syntax, place);

    private WitType Resolve(TypeSyntax syntax) => syntax switch
    {
        PrimitiveTypeSyntax(var kind, _) => new PrimitiveType(kind),
        NamedTypeSyntax(var name) => ResolveNamed(name),
        ListTypeSyntax(var element, null, _) => new ListType(Resolve(element)),
        ListTypeSyntax(var element, { } length, _) => new FixedLengthListType(Resolve(element), length),
        MapTypeSyntax map => ResolveMap(map),
        OptionTypeSyntax(var payload, _) => new OptionType(Resolve(payload)),
        ResultTypeSyntax(var ok, var error, _) => new ResultType(ResolveOptional(ok), ResolveOptional(error)),
        TupleTypeSyntax tuple => ResolveTuple(tuple),
        FutureTypeSyntax(var payload, _) => new FutureType(ResolveTransferred(payload, "future")),
        StreamTypeSyntax(var element, _) => new StreamType(ResolveTransferred(element, "stream")),
        HandleTypeSyntax handle => ResolveHandle(handle),
        _ => throw new ArgumentOutOfRangeException(nameof(syntax)),
    };

    private WitType? ResolveOptional(TypeSyntax? syntax) => syntax is null ? null : Resolve(syntax);

    /// <summary>The definition of a name, or null when that is reported.</summary>
    public TypeDef? Find(Identifier name)
    {
        if (scope.Find(name.Name) is not { } entry)
        {
            context.Diagnostics.Add(
                DiagnosticCodes.UndefinedType,
                $"there is no type `{name.Name}`",
                file.At(name),
                context.Diagnostics.Suggest(name.Name, scope.TypeNames.Concat(BuiltIn.Names)));
            return null;
        }

        var label = new DiagnosticLabel(entry.Place.ToLocation(), "defined here");
        if (entry.Feature is not null && !isExcluded)
        {
            context.Diagnostics.Add(
                DiagnosticCodes.ExcludedByGate,
                $"`{name.Name}` belongs to the feature `{entry.Feature}`, which is not active",
                file.At(_place ?? name),
                $"put `@unstable(feature = {entry.Feature})` before this too, or turn the feature on",
                label);
            return null;
        }

        if (entry.Type is null)
        {
            context.Diagnostics.Add(DiagnosticCodes.WrongKind, $"`{name.Name}` is a function, not a type", file.At(name), null, label);
        }

        return entry.Type;
    }

    private WitType ResolveNamed(Identifier name)
    {
        if (Find(name) is not { } definition || IsUnknown(definition))
        {
            return ResolutionContext.Unknown;
        }

        return IsResource(definition) ? new OwnType(definition) : definition.Type;
    }

    private WitType ResolveHandle(HandleTypeSyntax syntax)
    {
        Identifier name = syntax.Resource;
        if (Find(name) is not { } definition || IsUnknown(definition))
        {
            return ResolutionContext.Unknown;
        }

        if (!IsResource(definition))
        {
            string handle = syntax.IsBorrow ? "borrow" : "own";
            context.Diagnostics.Add(
                DiagnosticCodes.WrongKind, $"`{handle}` is for resources, and `{name.Name}` is none", file.At(name));
            return ResolutionContext.Unknown;
        }

        return syntax.IsBorrow ? new BorrowType(definition) : new OwnType(definition);
    }

    private MapType ResolveMap(MapTypeSyntax syntax)
    {
        WitType key = Resolve(syntax.Key);
        // Written out, as the grammar has it: another name for such a type is none.
        bool isKey = key is PrimitiveType { Kind: not (PrimitiveKind.F32 or PrimitiveKind.F64 or PrimitiveKind.ErrorContext) };
        if (!isKey)
        {
            context.Diagnostics.Add(
                DiagnosticCodes.InvalidMapKey,
                syntax.Key is PrimitiveTypeSyntax or NamedTypeSyntax
                    ? $"`{SourceOf(syntax.Key)}` cannot be the type of a map's keys"
                    : $"a `{SourceOf(syntax.Key)}` cannot be the type of a map's keys",
                file.At(syntax.Span),
                "keys are integers, `bool`, `char` or `string`, written out: another name for one will not do",
                new DiagnosticLabel(file.At(syntax.Key.Span).ToLocation(), "the keys' type"));
        }

        return new MapType(key, Resolve(syntax.Value));
    }

    private string SourceOf(TypeSyntax syntax) => file.Source.Content.Substring(syntax.Span.Start, syntax.Span.Length);

    private TupleType ResolveTuple(TupleTypeSyntax syntax)
    {
        if (syntax.Items.IsEmpty)
        {
            context.Diagnostics.Add(DiagnosticCodes.EmptyAggregate, "a tuple has at least one item", file.At(syntax.Span));
        }

        return new TupleType(syntax.Items.Select(Resolve).ToImmutableArray());
    }

    // Values in a future or stream outlive the call that handed it over.
    private WitType? ResolveTransferred(TypeSyntax? syntax, string word)
    {
        WitType? type = ResolveOptional(syntax);
        if (type is not null && context.Facts.HasBorrow(type))
        {
            context.Diagnostics.Add(DiagnosticCodes.MisplacedBorrow, $"a {word} cannot carry a borrow", file.At(syntax!.Span));
        }

        return type;
    }

    private static bool IsResource(TypeDef definition) => definition.Dealias().Kind is TypeDefKind.Resource;

    private static bool IsUnknown(TypeDef definition) => ReferenceEquals(definition.Type.Dealias(), ResolutionContext.Unknown);
}
