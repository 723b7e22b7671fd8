using ComponentKit.Composition.Wac.Syntax;
using ComponentKit.Wit.Parsing;
using ComponentKit.Wit.Syntax;
using ComponentKit.Wit.Text;
using static ComponentKit.Composition.Wac.Parsing.WacExpressionGrammar;
using static ComponentKit.Wit.Parsing.NameGrammar;
using static ComponentKit.Wit.Parsing.TokenParsers;

namespace ComponentKit.Composition.Wac.Parsing;

/// <summary>Statements.</summary>
/// <remarks>Sprache is named in full here: with its namespace come operators that the WIT grammar has better ones of.</remarks>
internal static class WacGrammar
{
    private static readonly Sprache.Parser<UsePathSyntax?> Targets = input => Of(input).IsWord("targets")
        ? UsePath.Select(path => (UsePathSyntax?)path)(input.Advance())
        : new TokenResult<UsePathSyntax?>(null, input);

    private static readonly Sprache.Parser<TextSpan> EndOfDeclaration = Switch("`targets` or `;`", (";", Token(';')));

    /// <summary><c>package a:b targets c:d/e;</c></summary>
    public static readonly Sprache.Parser<(PackageNameSyntax Name, UsePathSyntax? Targets)> Declaration =
        from keyword in Token(TokenKind.Package)
        from name in Package
        from targets in Targets
        from end in EndOfDeclaration
        select (name, targets);

    private static readonly Sprache.Parser<WacName?> As = If(
        TokenKind.As,
        from keyword in Token(TokenKind.As)
        from name in NameOrText
        select (WacName?)name,
        null);

    private static readonly Sprache.Parser<WacImportType> ImportType = Switch(
        "`func`, `interface`, a path such as `a:b/c` or a name",
        ($"{TokenKind.Func}{TokenKind.Async}",
            from type in ItemGrammar.FunctionType select (WacImportType)new WacImportType.Function(type)),
        (TokenKind.Interface.ToString(),
            from keyword in Token(TokenKind.Interface)
            from items in WacItemGrammar.InterfaceBody
            select (WacImportType)new WacImportType.Inline(items)),
        (TokenKind.Identifier.ToString(),
            from path in UsePath select (WacImportType)new WacImportType.Path(path)));

    private static readonly Sprache.Parser<WacStatement> Import =
        from keyword in Token(TokenKind.Import)
        from name in Name
        from asName in As
        from colon in Token(':')
        from type in ImportType
        from end in Token(';')
        select (WacStatement)new WacStatement.Import(name, asName, type);

    private static readonly Sprache.Parser<WacStatement> Let =
        from keyword in TextOf(TokenKind.Identifier)
        from name in Name
        from sign in Token('=')
        from value in Expression
        from end in Token(';')
        select (WacStatement)new WacStatement.Let(name, value);

    private static readonly Sprache.Parser<TextSpan?> Spread = If('.', Dots.Select(dots => (TextSpan?)dots), null);

    private static readonly Sprache.Parser<WacStatement> Export =
        from keyword in Token(TokenKind.Export)
        from value in Expression
        from spread in Spread
        from asName in (Sprache.Parser<WacName?>)(input => spread is null ? As(input) : new TokenResult<WacName?>(null, input))
        from end in Token(';')
        select (WacStatement)new WacStatement.Export(value, asName, spread);

    private static readonly Sprache.Parser<WacStatement> Choice = Switch(
        Expected,
        [
            (TokenKind.Import.ToString(), Import),
            (TokenKind.Export.ToString(), Export),
            (TokenKind.Interface.ToString(), WacItemGrammar.Interface.Select(i => (WacStatement)new WacStatement.Interface(i))),
            (TokenKind.World.ToString(), WacItemGrammar.World.Select(w => (WacStatement)new WacStatement.World((WorldSyntax)w))),
            .. WacItemGrammar.Types.Select(t =>
                (t.Kinds, t.Parser.Select(item => (WacStatement)new WacStatement.Definition((TypeDefinitionSyntax)item)))),
        ]);

    private const string Expected = "`import`, `let`, `export`, `interface`, `world`, `type`, `record`, `variant`, `enum` or `flags`";

    /// <summary>A statement.</summary>
    public static readonly Sprache.Parser<WacStatement> Statement = input => Of(input).IsWord("let") ? Let(input) : Choice(input);

    /// <summary>Whether a statement may begin at a place that a line begins with.</summary>
    public static bool MayBegin(TokenInput place) =>
        place.IsWord("let")
        || place.Current is TokenKind.Import or TokenKind.Export or TokenKind.Interface or TokenKind.World or TokenKind.Type
            or TokenKind.Record or TokenKind.Variant or TokenKind.Enum or TokenKind.Flags;
}
