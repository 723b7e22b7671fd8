using System.Collections.Immutable;
using ComponentKit.Wit.Diagnostics;
using ComponentKit.Wit.Resolution;
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
/// A grammar gives up at its first error. So the items of a file are parsed one by one, and those between braces too
/// (<see cref="TokenParsers.Body"/>), and after an error it goes on behind the item (<see cref="Recovery"/>).
/// </para>
/// </remarks>
public static class WitParser
{
    /// <summary>Reads a file; with errors, the syntax holds the items that could be read.</summary>
    public static DiagnosticResult<WitFileSyntax> Parse(SourceText source)
    {
        var diagnostics = new DiagnosticBag(source);
        TokenList tokens = Lexer.Run(source, diagnostics);
        if (diagnostics.IsFull
            || diagnostics.Has(DiagnosticCodes.UnterminatedComment, DiagnosticCodes.InvalidString, DiagnosticCodes.NestingTooDeep))
        {
            // The tokens are not what was meant.
            return new(new WitFileSyntax(source, null, ImmutableArray<TopLevelItemSyntax>.Empty), diagnostics.ToImmutable());
        }

        TokenInput place = TokenInput.Start(tokens);
        PackageDeclarationSyntax? package = null;
        if (IsDeclaration(place))
        {
            Accept(FileGrammar.Declaration, ref place, out package);
        }

        var items = ImmutableArray.CreateBuilder<TopLevelItemSyntax>();
        while (!place.AtEnd && tokens.Errors.Count <= DiagnosticBag.Limit)
        {
            if (place.Current == '}' && tokens.Errors.Count > 0)
            {
                // The end of something whose beginning was in error.
                place = (TokenInput)place.Advance();
            }
            else if (Accept(FileGrammar.Item, ref place, out TopLevelItemSyntax? item))
            {
                items.Add(item!);
            }
        }

        Report(tokens, diagnostics);
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

    private static bool Accept<T>(Parser<T> parser, ref TokenInput place, out T? value)
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
        place.Tokens.Errors.Add((rest, result.Expectations.First()));
        place = Recovery.AtTopLevelItem(place.Position + 1, rest);
        return false;
    }

    // Behind a word that is none, the grammar finds more errors on the line, which go with the first.
    private static void Report(TokenList tokens, DiagnosticBag diagnostics)
    {
        HashSet<int> lines = diagnostics.Lines();
        foreach ((TokenInput place, string expected) in tokens.Errors)
        {
            TextSpan span = place.Token.Span;
            if (lines.Count == 0 || !lines.Contains(tokens.Source.GetPosition(span.Start).Line))
            {
                diagnostics.Add(
                    DiagnosticCodes.UnexpectedToken, $"expected {expected}, found {tokens.Describe(place.Position)}", span, Help(place, expected));
            }
        }
    }

    private static string? Help(TokenInput place, string expected)
    {
        bool isKeyword = place.Current is >= TokenKind.As and <= TokenKind.World;
        bool isNamed = expected == TokenKind.Describe(TokenKind.Identifier) && place.Peek(1) is not (')' or '>');
        return isKeyword && (isNamed || place.Peek(1) == ':')
            ? $"to use the keyword as a name, write `%{TokenKind.Describe(place.Current).Trim('`')}`"
            : place.Current == TokenKind.Identifier ? Spelling.Suggest(place.Token.Text!, Words(expected)) : null;
    }

    // The words that an expectation names in quotes.
    private static IEnumerable<string> Words(string expected) => expected.Split('`').Where((_, i) => i % 2 == 1);
}
