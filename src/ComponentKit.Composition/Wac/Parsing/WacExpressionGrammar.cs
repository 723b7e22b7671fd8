using System.Collections.Immutable;
using ComponentKit.Composition.Wac.Syntax;
using ComponentKit.Wit.Parsing;
using ComponentKit.Wit.Text;
using static ComponentKit.Wit.Parsing.NameGrammar;
using static ComponentKit.Wit.Parsing.TokenParsers;

namespace ComponentKit.Composition.Wac.Parsing;

/// <summary>Expressions.</summary>
/// <remarks>Sprache is named in full here: with its namespace come operators that the WIT grammar has better ones of.</remarks>
internal static class WacExpressionGrammar
{
    /// <summary>An expression with the exports that are taken of it.</summary>
    public static readonly Sprache.Parser<WacExpression> Expression = input => AnyExpression!(input);

    /// <summary>A word, or a text in quotes.</summary>
    public static readonly Sprache.Parser<WacName> NameOrText = Switch(
        "a name or a string",
        (TokenKind.Identifier.ToString(), from name in Name select new WacName(name.Name, false, name.Span)),
        (TokenKind.String.ToString(), from text in TextOf(TokenKind.String) select new WacName(text.Text!, true, text.Span)));

    /// <summary>Three points.</summary>
    public static readonly Sprache.Parser<TextSpan> Dots =
        from first in Token('.')
        from second in Token('.')
        from third in Token('.')
        select TextSpan.FromBounds(first.Start, third.End);

    private static readonly Sprache.Parser<WacArgument> FillOrSpread = input => Of(input).Peek(3) == TokenKind.Identifier ? Spread!(input) : Fill!(input);

    private static readonly Sprache.Parser<WacArgument> Spread =
        from dots in Dots
        from name in Name
        select (WacArgument)new WacArgument.Spread(name);

    private static readonly Sprache.Parser<WacArgument> Fill =
        from dots in Dots
        select (WacArgument)new WacArgument.Fill(dots);

    private static readonly Sprache.Parser<WacArgument> Named =
        from name in NameOrText
        from colon in Token(':')
        from value in Expression
        select (WacArgument)new WacArgument.Named(name, value);

    private static readonly Sprache.Parser<WacArgument> Inferred =
        from name in Name
        select (WacArgument)new WacArgument.Inferred(name);

    private static readonly Sprache.Parser<WacArgument> NamedOrInferred = input => Of(input).Peek(1) == ':' ? Named(input) : Inferred(input);

    private static readonly Sprache.Parser<WacArgument> Argument = Switch(
        "an argument, `...` or `}`",
        (TokenKind.Identifier.ToString(), NamedOrInferred),
        (TokenKind.String.ToString(), Named),
        (".", FillOrSpread));

    private static readonly Sprache.Parser<WacPrimary> New =
        from word in TextOf(TokenKind.Identifier)
        from package in Package
        from open in Token('{')
        from arguments in Commas('}', Argument)
        from end in Behind
        select (WacPrimary)new WacPrimary.New(package, arguments, TextSpan.FromBounds(word.Span.Start, end));

    private static readonly Sprache.Parser<WacPrimary> Reference =
        from name in Name
        select (WacPrimary)new WacPrimary.Name(name);

    private static readonly Sprache.Parser<WacPrimary> Nested =
        from open in Token('(')
        from inner in Expression
        from close in Token(')')
        select (WacPrimary)new WacPrimary.Nested(inner, TextSpan.FromBounds(open.Start, close.End));

    private static readonly Sprache.Parser<WacPrimary> Primary = Switch(
        "`new`, a name or `(`",
        (TokenKind.Identifier.ToString(), input => Of(input).IsWord("new") && Of(input).Peek(1) == TokenKind.Identifier ? New(input) : Reference(input)),
        ("(", Nested));

    private static readonly Sprache.Parser<WacAccess> Access =
        from dot in Token('.')
        from name in Name
        select new WacAccess(new WacName(name.Name, false, name.Span), TextSpan.FromBounds(dot.Start, name.Span.End));

    private static readonly Sprache.Parser<WacAccess> NamedAccess =
        from open in Token('[')
        from text in TextOf(TokenKind.String)
        from close in Token(']')
        select new WacAccess(new WacName(text.Text!, true, text.Span), TextSpan.FromBounds(open.Start, close.End));

    // Where the token before ends; consumes nothing.
    private static Sprache.Parser<int> Behind => input => new TokenResult<int>(Of(input).At(input.Position - 1).Token.Span.End, input);

    private static readonly Sprache.Parser<ImmutableArray<WacAccess>> Accesses = input =>
    {
        var accesses = ImmutableArray.CreateBuilder<WacAccess>();
        while (input.Current == '[' || (input.Current == '.' && Of(input).Peek(1) != '.'))
        {
            Sprache.IResult<WacAccess> result = input.Current == '[' ? NamedAccess(input) : Access(input);
            if (!result.WasSuccessful)
            {
                return TokenResult<ImmutableArray<WacAccess>>.Failure(result.Expectations.First(), result.Remainder);
            }

            accesses.Add(result.Value);
            input = result.Remainder;
        }

        return new TokenResult<ImmutableArray<WacAccess>>(accesses.DrainToImmutable(), input);
    };

    private static readonly Sprache.Parser<WacExpression> AnyExpression =
        from primary in Primary
        from accesses in Accesses
        select new WacExpression(
            primary, accesses, TextSpan.FromBounds(primary.Span.Start, accesses.IsEmpty ? primary.Span.End : accesses[^1].Span.End));

    /// <summary>Whether a token is a certain word that is no keyword of WIT, and is not escaped.</summary>
    public static bool IsWord(this TokenInput place, string word) =>
        place.Current == TokenKind.Identifier && place.Token.Text == word && place.Token.Span.Length == word.Length;
}
