using System.Collections.Immutable;
using ComponentKit.Wit.Diagnostics;
using ComponentKit.Wit.Syntax;
using ComponentKit.Wit.Text;
using Sprache;

namespace ComponentKit.Wit.Parsing;

/// <summary>Reads WIT text into its syntax.</summary>
/// <remarks>
/// <para>
/// Two steps: <see cref="Lexer"/> makes tokens, the grammar (<see cref="FileGrammar"/> downwards) makes syntax of them. The
/// grammar is written with Sprache's types and query syntax, over tokens and with primitives of its own
/// (<see cref="TokenParsers"/>): over characters and with the stock combinators it is thirty times slower, exponential in
/// nested alternatives, and points at the wrong place.
/// </para>
/// <para>
/// A grammar gives up at its first error. So the items of a file are parsed one by one, and after an error the next place is
/// searched where one may begin.
/// </para>
/// </remarks>
public static class WitParser
{
    /// <summary>Reads a file; with errors, the syntax holds the items that could be read.</summary>
    public static DiagnosticResult<WitFileSyntax> Parse(SourceText source)
    {
        var diagnostics = new DiagnosticBag(source);
        TokenList tokens = Lexer.Run(source, diagnostics);
        if (!diagnostics.IsEmpty)
        {
            // Errors of the grammar would only repeat these in other words.
            return new(new WitFileSyntax(source, null, ImmutableArray<TopLevelItemSyntax>.Empty), diagnostics.ToImmutable());
        }

        TokenInput place = TokenInput.Start(tokens);
        PackageDeclarationSyntax? package = null;
        if (IsDeclaration(place))
        {
            Accept(FileGrammar.Declaration, ref place, diagnostics, out package);
        }

        var items = ImmutableArray.CreateBuilder<TopLevelItemSyntax>();
        while (!place.AtEnd && !diagnostics.IsFull)
        {
            if (place.Current == '}' && !diagnostics.IsEmpty)
            {
                // The end of something whose beginning was in error.
                place = (TokenInput)place.Advance();
            }
            else if (Accept(FileGrammar.Item, ref place, diagnostics, out TopLevelItemSyntax? item))
            {
                items.Add(item!);
            }
        }

        return new(new WitFileSyntax(source, package, items.ToImmutable()), diagnostics.ToImmutable());
    }

    // A file may also start with a nested package, told apart only by what follows its name.
    private static bool IsDeclaration(TokenInput place)
    {
        if (place.Current != TokenKind.Package)
        {
            return false;
        }

        int next = place.Source.IndexOfAny([';', '{'], place.Position);
        return next < 0 || place.Source[next] == ';';
    }

    private static bool Accept<T>(Parser<T> parser, ref TokenInput place, DiagnosticBag diagnostics, out T? value)
    {
        IResult<T> result = parser(place);
        var rest = (TokenInput)result.Remainder;
        if (result.WasSuccessful)
        {
            value = result.Value;
            place = rest;
            return true;
        }

        value = default;
        string expected = result.Expectations.First();
        diagnostics.Add(
            DiagnosticCodes.UnexpectedToken,
            $"expected {expected}, found {rest.Tokens.Describe(rest.Position)}",
            rest.Token.Span,
            IsKeyword(rest) && expected == TokenKind.Describe(TokenKind.Identifier)
                ? $"to use the keyword as a name, write `%{TokenKind.Describe(rest.Current).Trim('`')}`"
                : null);
        place = Recover(place.Position + 1, rest);
        return false;
    }

    private static bool IsKeyword(TokenInput place) => place.Current is >= TokenKind.As and <= TokenKind.World;

    // `interface`, `world` or `package` followed by a name begins an item and nothing else: an inline interface has no name
    // there. Indentation and brackets cannot be relied on behind an error.
    private static TokenInput Recover(int atLeast, TokenInput failure)
    {
        int end = failure.Source.Length - 1;
        for (int i = Math.Max(atLeast, failure.Position); i < end; i++)
        {
            if (failure.Source[i] is TokenKind.Interface or TokenKind.World or TokenKind.Package
                && failure.Source[i + 1] == TokenKind.Identifier)
            {
                return failure.At(i);
            }
        }

        return failure.At(end);
    }
}
