using System.Collections.Immutable;
using ComponentKit.Wit.Syntax;
using ComponentKit.Wit.Text;
using Sprache;
using static ComponentKit.Wit.Parsing.NameGrammar;
using static ComponentKit.Wit.Parsing.TokenParsers;

namespace ComponentKit.Wit.Parsing;

/// <summary>Doc comments and annotations.</summary>
internal static class MetadataGrammar
{
    // The names of annotations are no keywords, so they are told apart by their text.
    private static readonly Parser<GateSyntax> Annotation = input => (Of(input).Peek(1), Of(input).At(input.Position + 1).Token.Text) switch
    {
        (TokenKind.Identifier, "since") => Since!(input),
        (TokenKind.Identifier, "unstable") => Unstable!(input),
        (TokenKind.Identifier, "deprecated") => Deprecated!(input),
        (TokenKind.Identifier, "external-id") => ExternalId!(input),
        _ => TokenResult<GateSyntax>.Failure("`since`, `unstable`, `deprecated` or `external-id`", input.Advance()),
    };

    private static readonly Parser<GateSyntax> Since =
        from span in AnnotationName()
        from version in Argument("version", Semver)
        select new SinceSyntax(version, span);

    private static readonly Parser<GateSyntax> Unstable =
        from span in AnnotationName()
        from feature in Argument("feature", Name)
        select new UnstableSyntax(feature, span);

    private static readonly Parser<GateSyntax> Deprecated =
        from span in AnnotationName()
        from version in Argument("version", Semver)
        select new DeprecatedSyntax(version, span);

    private static readonly Parser<GateSyntax> ExternalId =
        from span in AnnotationName()
        from open in Token('(')
        from id in TextOf(TokenKind.String)
        from close in Token(')')
        select new ExternalIdSyntax(id.Text!, span);

    private static readonly Parser<ImmutableArray<GateSyntax>> Gates = While('@', Annotation);

    private static readonly Parser<MetadataSyntax> Metadata =
        from before in Docs
        from gates in Gates
        from after in Docs
        select (before ?? after) is null && gates.IsEmpty ? MetadataSyntax.None : new MetadataSyntax(before ?? after, gates);

    /// <summary>A parser of items, with what stands before them.</summary>
    public static Parser<ItemSyntax> WithMetadata(Parser<ItemSyntax> item) =>
        from metadata in Metadata
        from value in item
        select value with { Metadata = metadata };

    /// <summary>The same for functions of resources.</summary>
    public static Parser<FunctionSyntax> WithMetadata(Parser<FunctionSyntax> item) =>
        from metadata in Metadata
        from value in item
        select value with { Metadata = metadata };

    /// <summary>The same for items outside of interfaces and worlds.</summary>
    public static Parser<TopLevelItemSyntax> WithMetadata(Parser<TopLevelItemSyntax> item) =>
        from metadata in Metadata
        from value in item
        select value with { Metadata = metadata };

    private static Parser<TextSpan> AnnotationName() =>
        from at in Token('@')
        from name in TextOf(TokenKind.Identifier)
        select TextSpan.FromBounds(at.Start, name.Span.End);

    private static Parser<T> Argument<T>(string name, Parser<T> value) =>
        from open in Token('(')
        from word in Word(name)
        from sign in Token('=')
        from argument in value
        from close in Token(')')
        select argument;

    private static Parser<bool> Word(string word)
    {
        string expected = $"`{word}`";
        return input => input.Current == TokenKind.Identifier && Of(input).Token.Text == word
            ? new TokenResult<bool>(true, input.Advance())
            : TokenResult<bool>.Failure(expected, input);
    }
}
