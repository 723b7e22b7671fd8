using System.Collections.Immutable;
using ComponentKit.Composition.Wac.Syntax;
using ComponentKit.Wit.Diagnostics;
using ComponentKit.Wit.Parsing;
using ComponentKit.Wit.Resolution;
using ComponentKit.Wit.Syntax;
using ComponentKit.Wit.Text;
using Sprache;

namespace ComponentKit.Composition.Wac.Parsing;

/// <summary>Reads WAC, the language of compositions, which has WIT in it.</summary>
/// <remarks>
/// Tokens, names and types are those of the WIT parser, and so is the way to go on behind an error: statement by statement, and between
/// braces item by item.
/// </remarks>
public static class WacParser
{
    /// <summary>Reads a script; with errors, the syntax holds the statements that could be read.</summary>
    public static DiagnosticResult<WacDocument> Parse(SourceText source)
    {
        ArgumentNullException.ThrowIfNull(source);
        var diagnostics = new DiagnosticBag(source);
        TokenList tokens = WacTokens.Read(source, diagnostics);
        if (diagnostics.IsFull
            || diagnostics.Has(DiagnosticCodes.UnterminatedComment, DiagnosticCodes.InvalidString, DiagnosticCodes.NestingTooDeep))
        {
            // The tokens are not what was meant.
            return new(new WacDocument(source, null, null, []), diagnostics.ToImmutable());
        }

        TokenInput place = TokenInput.Start(tokens);
        (PackageNameSyntax? Name, UsePathSyntax? Targets) declaration = default;
        IResult<(PackageNameSyntax Name, UsePathSyntax? Targets)> declared = WacGrammar.Declaration(place);
        if (declared.WasSuccessful)
        {
            declaration = declared.Value;
            place = (TokenInput)declared.Remainder;
        }
        else
        {
            var failure = (TokenInput)declared.Remainder;
            tokens.Errors.Add((failure, declared.Expectations.First()));
            place = failure.Position == 0 ? place : GoOn(place, failure);
        }

        var statements = ImmutableArray.CreateBuilder<WacStatement>();
        while (!place.AtEnd && tokens.Errors.Count <= DiagnosticBag.Limit)
        {
            IResult<WacStatement> result = WacGrammar.Statement(place);
            if (result.WasSuccessful)
            {
                statements.Add(result.Value);
                place = (TokenInput)result.Remainder;
                continue;
            }

            tokens.Errors.Add(((TokenInput)result.Remainder, result.Expectations.First()));
            place = GoOn(place, (TokenInput)result.Remainder);
        }

        RefuseEmpty(tokens, diagnostics);
        Report(tokens, diagnostics);
        return new(new WacDocument(source, declaration.Name, declaration.Targets, statements.DrainToImmutable()), diagnostics.ToImmutable());
    }

    // Behind the statement's semicolon, or where another begins on a line of its own.
    private static TokenInput GoOn(TokenInput start, TokenInput failure)
    {
        int depth = 0;
        int end = start.Source.Length - 1;
        for (int i = start.Position; i < end; i++)
        {
            TokenInput place = start.At(i);
            if (i > start.Position && i >= failure.Position && BeginsLine(place) && WacGrammar.MayBegin(place))
            {
                return place;
            }

            depth += place.Current == '{' ? 1 : place.Current == '}' ? -1 : 0;
            if (i >= failure.Position && depth <= 0 && place.Current is ';' or '}')
            {
                return start.At(Math.Max(i + 1, start.Position + 1));
            }
        }

        return start.At(end);
    }

    private static bool BeginsLine(TokenInput place)
    {
        SourceText source = place.Tokens.Source;
        int start = place.Token.Span.Start;
        return source.GetPosition(start).Column == 1;
    }

    // WIT has these as text, and components do not have them at all.
    private static void RefuseEmpty(TokenList tokens, DiagnosticBag diagnostics)
    {
        for (int i = 3; i < tokens.Kinds.Length; i++)
        {
            char keyword = tokens.Kinds[i - 3];
            if (tokens.Kinds[i] == '}'
                && tokens.Kinds[i - 1] == '{'
                && tokens.Kinds[i - 2] == TokenKind.Identifier
                && keyword is TokenKind.Record or TokenKind.Variant or TokenKind.Enum or TokenKind.Flags)
            {
                string what = TokenKind.Describe(keyword).Trim('`');
                string parts = keyword switch { TokenKind.Record => "a field", TokenKind.Flags => "a flag", _ => "a case" };
                diagnostics.Add(WacDiagnostics.EmptyType, $"the {what} `{tokens.Tokens[i - 2].Text}` needs at least {parts}", tokens.Tokens[i].Span);
            }
        }
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
        if (place.Current is >= TokenKind.As and <= TokenKind.World && expected == TokenKind.Describe(TokenKind.Identifier))
        {
            return $"to use the keyword as a name, write `%{TokenKind.Describe(place.Current).Trim('`')}`";
        }

        return expected == TokenKind.Describe(TokenKind.Package) ? "a script begins with `package my-org:my-composition;`"
            : place.Current == TokenKind.Identifier ? Spelling.Suggest(place.Token.Text!, expected.Split('`').Where((_, i) => i % 2 == 1))
            : null;
    }
}
