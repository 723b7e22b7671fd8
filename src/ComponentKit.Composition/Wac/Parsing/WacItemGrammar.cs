using System.Collections.Immutable;
using ComponentKit.Composition.Wac.Syntax;
using ComponentKit.Wit.Parsing;
using ComponentKit.Wit.Syntax;
using static ComponentKit.Wit.Parsing.NameGrammar;
using static ComponentKit.Wit.Parsing.TokenParsers;

namespace ComponentKit.Composition.Wac.Parsing;

/// <summary>Interfaces, worlds and types as scripts have them: those of WIT, and types of functions with names.</summary>
/// <remarks>Sprache is named in full here: with its namespace come operators that the WIT grammar has better ones of.</remarks>
internal static class WacItemGrammar
{
    private static readonly Sprache.Parser<ItemSyntax> FunctionAlias =
        from keyword in Token(TokenKind.Type)
        from name in Name
        from sign in Token('=')
        from type in ItemGrammar.FunctionType
        from end in Token(';')
        select (ItemSyntax)new FunctionAliasSyntax(MetadataSyntax.None, name, type);

    private static readonly Sprache.Parser<ItemSyntax> WitAlias = ItemGrammar.UsesAndTypes.Single(t => t.Kinds[0] == TokenKind.Type).Parser;

    private static readonly Sprache.Parser<ItemSyntax> Alias = input =>
        Of(input).Peek(3) is TokenKind.Func or TokenKind.Async ? FunctionAlias(input) : WitAlias(input);

    private static readonly (string Kinds, Sprache.Parser<ItemSyntax> Parser)[] UsesAndTypes =
        [.. ItemGrammar.UsesAndTypes.Select(t => t.Kinds[0] == TokenKind.Type ? (t.Kinds, Alias) : t)];

    /// <summary>A definition of a type outside of interfaces and worlds, where there are no resources.</summary>
    public static readonly (string Kinds, Sprache.Parser<ItemSyntax> Parser)[] Types =
        [.. UsesAndTypes.Where(t => t.Kinds[0] is not (TokenKind.Use or TokenKind.Resource))];

    private static readonly Sprache.Parser<ItemSyntax> FunctionReference =
        from name in Name
        from colon in Token(':')
        from type in Name
        from end in Token(';')
        select (ItemSyntax)new FunctionReferenceSyntax(MetadataSyntax.None, name, type);

    private static readonly Sprache.Parser<ItemSyntax> WitFunction =
        from name in Name
        from colon in Token(':')
        from type in ItemGrammar.FunctionType
        from end in Token(';')
        select (ItemSyntax)new FunctionSyntax(MetadataSyntax.None, name, type, FunctionForm.Plain);

    private static readonly Sprache.Parser<ItemSyntax> Function = input =>
        Of(input).Peek(2) == TokenKind.Identifier ? FunctionReference(input) : WitFunction(input);

    /// <summary>The body of an interface, with its braces.</summary>
    public static readonly Sprache.Parser<ImmutableArray<ItemSyntax>> InterfaceBody = ItemGrammar.InterfaceBodyOf(Function, UsesAndTypes);

    /// <summary><c>interface a { … }</c></summary>
    public static readonly Sprache.Parser<InterfaceSyntax> Interface =
        from keyword in Token(TokenKind.Interface)
        from name in Name
        from items in InterfaceBody
        select new InterfaceSyntax(MetadataSyntax.None, name, items);

    /// <summary><c>world a { … }</c></summary>
    public static readonly Sprache.Parser<TopLevelItemSyntax> World = WorldGrammar.WorldOf(InterfaceBody, UsesAndTypes);
}
