using System.Collections.Immutable;
using ComponentKit.Wit.Syntax;
using Sprache;
using static ComponentKit.Wit.Parsing.MetadataGrammar;
using static ComponentKit.Wit.Parsing.NameGrammar;
using static ComponentKit.Wit.Parsing.TokenParsers;
using static ComponentKit.Wit.Parsing.TypeGrammar;

namespace ComponentKit.Wit.Parsing;

/// <summary>Functions, uses and definitions of types: the items of interfaces, many of which worlds have too.</summary>
internal static class ItemGrammar
{
    private static readonly Parser<FieldSyntax> Field =
        from docs in Docs
        from name in Name
        from colon in Token(':')
        from type in Ty
        select new FieldSyntax(docs, name, type);

    private static readonly Parser<ImmutableArray<FieldSyntax>> Parameters =
        from open in Token('(')
        from parameters in Commas(')', Field)
        select parameters;

    private static readonly Parser<TypeSyntax?> Result = If(
        TokenKind.Arrow,
        from arrow in Token(TokenKind.Arrow)
        from type in Ty
        select (TypeSyntax?)type,
        null);

    /// <summary><c>async func(…) -> …</c></summary>
    public static readonly Parser<FunctionTypeSyntax> FunctionType =
        from isAsync in Has(TokenKind.Async)
        from keyword in Token(TokenKind.Func)
        from parameters in Parameters
        from result in Result
        select new FunctionTypeSyntax(isAsync, parameters, result);

    private static readonly Parser<ItemSyntax> Function =
        from name in Name
        from colon in Token(':')
        from type in FunctionType
        from end in Token(';')
        select new FunctionSyntax(MetadataSyntax.None, name, type, FunctionForm.Plain);

    private static readonly Parser<FunctionSyntax> MethodOrStatic =
        from name in Name
        from colon in Token(':')
        from isStatic in Has(TokenKind.Static)
        from type in FunctionType
        from end in Token(';')
        select new FunctionSyntax(MetadataSyntax.None, name, type, isStatic ? FunctionForm.Static : FunctionForm.Plain);

    private static readonly Parser<FunctionSyntax> Constructor =
        from span in Token(TokenKind.Constructor)
        from parameters in Parameters
        from result in Result
        from end in Token(';')
        select new FunctionSyntax(
            MetadataSyntax.None,
            new Identifier("constructor", span),
            new FunctionTypeSyntax(false, parameters, result),
            FunctionForm.Constructor);

    private static readonly Parser<FunctionSyntax> ResourceFunction = WithMetadata(Switch(
        "a method, a static function or `constructor`",
        (TokenKind.Identifier.ToString(), MethodOrStatic),
        (TokenKind.Constructor.ToString(), Constructor)));

    private static readonly Parser<ImmutableArray<FunctionSyntax>> ResourceBody = Switch(
        "`;` or `{`",
        (";", Token(';').Select(_ => ImmutableArray<FunctionSyntax>.Empty)),
        ("{", from open in Token('{')
              from functions in Body(ResourceFunction)
              select functions));

    private static readonly Parser<ItemSyntax> Resource =
        from keyword in Token(TokenKind.Resource)
        from name in Name
        from functions in ResourceBody
        select new ResourceSyntax(MetadataSyntax.None, name, functions);

    private static readonly Parser<ItemSyntax> TypeAlias =
        from keyword in Token(TokenKind.Type)
        from name in Name
        from sign in Token('=')
        from target in Ty
        from end in Token(';')
        select new AliasSyntax(MetadataSyntax.None, name, target);

    private static readonly Parser<ItemSyntax> Record =
        from keyword in Token(TokenKind.Record)
        from name in Name
        from open in Token('{')
        from fields in Commas('}', Field)
        select new RecordSyntax(MetadataSyntax.None, name, fields);

    private static readonly Parser<TypeSyntax?> Payload = If(
        '(',
        from open in Token('(')
        from type in Ty
        from close in Token(')')
        select (TypeSyntax?)type,
        null);

    private static readonly Parser<CaseSyntax> Case =
        from docs in Docs
        from name in Name
        from payload in Payload
        select new CaseSyntax(docs, name, payload);

    private static readonly Parser<CaseSyntax> Label =
        from docs in Docs
        from name in Name
        select new CaseSyntax(docs, name, null);

    private static readonly Parser<ItemSyntax> Variant =
        from keyword in Token(TokenKind.Variant)
        from name in Name
        from open in Token('{')
        from cases in Commas('}', Case)
        select new VariantSyntax(MetadataSyntax.None, name, cases);

    private static readonly Parser<ItemSyntax> Enum =
        from keyword in Token(TokenKind.Enum)
        from name in Name
        from open in Token('{')
        from cases in Commas('}', Label)
        select new EnumSyntax(MetadataSyntax.None, name, cases);

    private static readonly Parser<ItemSyntax> Flags =
        from keyword in Token(TokenKind.Flags)
        from name in Name
        from open in Token('{')
        from labels in Commas('}', Label)
        select new FlagsSyntax(MetadataSyntax.None, name, labels);

    private static readonly Parser<ItemSyntax> Use =
        from keyword in Token(TokenKind.Use)
        from path in UsePath
        from dot in Token('.')
        from open in Token('{')
        from names in Commas('}', Rename)
        from end in Token(';')
        select new UseSyntax(MetadataSyntax.None, path, names);

    /// <summary>What interfaces and worlds both have: uses and definitions of types.</summary>
    public static readonly (string Kinds, Parser<ItemSyntax> Parser)[] UsesAndTypes =
    [
        (TokenKind.Use.ToString(), Use),
        (TokenKind.Type.ToString(), TypeAlias),
        (TokenKind.Record.ToString(), Record),
        (TokenKind.Variant.ToString(), Variant),
        (TokenKind.Enum.ToString(), Enum),
        (TokenKind.Flags.ToString(), Flags),
        (TokenKind.Resource.ToString(), Resource),
    ];

    /// <summary>The body of an interface, with its braces.</summary>
    public static readonly Parser<ImmutableArray<ItemSyntax>> InterfaceBody = InterfaceBodyOf(Function, UsesAndTypes);

    /// <summary>The body of an interface in a language whose functions and types may be written in more ways.</summary>
    public static Parser<ImmutableArray<ItemSyntax>> InterfaceBodyOf(
        Parser<ItemSyntax> function, (string Kinds, Parser<ItemSyntax> Parser)[] usesAndTypes) =>
        from open in Token('{')
        from items in Body(WithMetadata(Switch(
            "a function, a type, `use` or `}`", [(TokenKind.Identifier.ToString(), function), .. usesAndTypes])))
        select items;
}
