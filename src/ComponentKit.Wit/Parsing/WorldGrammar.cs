using System.Collections.Immutable;
using ComponentKit.Wit.Syntax;
using Sprache;
using static ComponentKit.Wit.Parsing.ItemGrammar;
using static ComponentKit.Wit.Parsing.MetadataGrammar;
using static ComponentKit.Wit.Parsing.NameGrammar;
using static ComponentKit.Wit.Parsing.TokenParsers;

namespace ComponentKit.Wit.Parsing;

/// <summary>Worlds.</summary>
internal static class WorldGrammar
{
    private static readonly Parser<ImmutableArray<RenameSyntax>> IncludeNames = Switch(
        "`;` or `with`",
        (";", Token(';').Select(_ => ImmutableArray<RenameSyntax>.Empty)),
        (TokenKind.With.ToString(), from keyword in Token(TokenKind.With)
                                    from open in Token('{')
                                    from names in Commas('}', IncludeName())
                                    select names));

    private static readonly Parser<ItemSyntax> Include =
        from keyword in Token(TokenKind.Include)
        from path in UsePath
        from names in IncludeNames
        select new IncludeSyntax(MetadataSyntax.None, path, names);

    /// <summary><c>world a { … }</c></summary>
    public static readonly Parser<TopLevelItemSyntax> World = WorldOf(InterfaceBody, UsesAndTypes);

    /// <summary>Worlds in a language whose interfaces and types may be written in more ways.</summary>
    public static Parser<TopLevelItemSyntax> WorldOf(
        Parser<ImmutableArray<ItemSyntax>> interfaceBody, (string Kinds, Parser<ItemSyntax> Parser)[] usesAndTypes)
    {
        Parser<ItemSyntax> item = WithMetadata(Switch(
            "`import`, `export`, `include`, `use`, a type or `}`",
            [
                (TokenKind.Import.ToString(), Extern(TokenKind.Import, interfaceBody)),
                (TokenKind.Export.ToString(), Extern(TokenKind.Export, interfaceBody)),
                (TokenKind.Include.ToString(), Include),
                .. usesAndTypes,
            ]));
        return
            from keyword in Token(TokenKind.World)
            from name in Name
            from open in Token('{')
            from items in Body(item)
            select (TopLevelItemSyntax)new WorldSyntax(MetadataSyntax.None, name, items);
    }

    private static Parser<RenameSyntax> IncludeName() =>
        from name in Name
        from keyword in Token(TokenKind.As)
        from alias in Name
        select new RenameSyntax(name, alias);

    private static Parser<ItemSyntax> Extern(char keyword, Parser<ImmutableArray<ItemSyntax>> interfaceBody)
    {
        bool isExport = keyword == TokenKind.Export;
        Parser<ItemSyntax> function =
            from name in Name
            from colon in Token(':')
            from type in FunctionType
            from end in Token(';')
            select new ExternFunctionSyntax(MetadataSyntax.None, isExport, name, type);
        Parser<ItemSyntax> inline =
            from name in Name
            from colon in Token(':')
            from word in Token(TokenKind.Interface)
            from body in interfaceBody
            select new ExternInterfaceSyntax(MetadataSyntax.None, isExport, name, body);
        Parser<ItemSyntax> namedPath =
            from name in Name
            from colon in Token(':')
            from target in UsePath
            from end in Token(';')
            select new ExternNamedPathSyntax(MetadataSyntax.None, isExport, name, target);
        Parser<ItemSyntax> path =
            from value in UsePath
            from end in Token(';')
            select new ExternPathSyntax(MetadataSyntax.None, isExport, value);

        Parser<ItemSyntax> choice = input =>
        {
            TokenInput place = Of(input);
            if (place.Peek(1) != ':' || IsPackagePath(place))
            {
                return path(input);
            }

            return place.Peek(2) switch
            {
                TokenKind.Interface => inline(input),
                TokenKind.Identifier => namedPath(input),
                TokenKind.Func or TokenKind.Async => function(input),
                _ => TokenResult<ItemSyntax>.Failure("`func`, `async`, `interface` or the name of an interface", place.At(place.Position + 2)),
            };
        };

        return
            from word in Token(keyword)
            from item in choice
            select item;
    }

    // `a:b` without a space is the start of a package's name; `a: b` gives the interface `b` the name `a`.
    private static bool IsPackagePath(TokenInput place) =>
        place.Peek(2) == TokenKind.Identifier
        && place.At(place.Position + 1).Token.Span.Start == place.Token.Span.End
        && place.At(place.Position + 2).Token.Span.Start == place.At(place.Position + 1).Token.Span.End;
}
