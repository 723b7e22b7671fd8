using System.Collections.Immutable;
using ComponentKit.Wit.Diagnostics;
using ComponentKit.Wit.Text;
using Sprache;

namespace ComponentKit.Wit.Parsing;

/// <summary>The primitives of the grammar: parsers of single tokens, choice by the next token, and lists.</summary>
/// <remarks>
/// Every choice is made by looking at the next token and then stands, so parsing is linear, and an error is reported where
/// the text goes wrong, not where an enclosing alternative began. That is why Sprache's <c>Or</c>, <c>Many</c> and
/// <c>Optional</c>, which swallow failures, have no place here.
/// </remarks>
internal static class TokenParsers
{
    /// <summary>Where the next token is; consumes nothing.</summary>
    public static readonly Parser<TextSpan> Here = input => new TokenResult<TextSpan>(Of(input).Token.Span, input);

    /// <summary>The doc comment before the next token; consumes nothing.</summary>
    public static readonly Parser<string?> Docs = input =>
        new TokenResult<string?>(Of(input).Tokens.GetDocs(input.Position), input);

    public static TokenInput Of(IInput input) => (TokenInput)input;

    /// <summary>A token of one kind; gives its span.</summary>
    public static Parser<TextSpan> Token(char kind)
    {
        string expected = TokenKind.Describe(kind);
        return input => input.Current == kind
            ? new TokenResult<TextSpan>(Of(input).Token.Span, input.Advance())
            : TokenResult<TextSpan>.Failure(expected, input);
    }

    /// <summary>A token of one kind; gives its text and span.</summary>
    public static Parser<Token> TextOf(char kind, string? expected = null)
    {
        expected ??= TokenKind.Describe(kind);
        return input => input.Current == kind
            ? new TokenResult<Token>(Of(input).Token, input.Advance())
            : TokenResult<Token>.Failure(expected, input);
    }

    /// <summary>Chooses by the kind of the next token.</summary>
    /// <param name="expected">What is expected, for the message when no case fits.</param>
    /// <param name="cases">For each case the kinds that choose it, and its parser.</param>
    public static Parser<T> Switch<T>(string expected, params (string Kinds, Parser<T> Parser)[] cases)
    {
        var table = new Dictionary<char, Parser<T>>();
        foreach ((string kinds, Parser<T> parser) in cases)
        {
            foreach (char kind in kinds)
            {
                table.Add(kind, parser);
            }
        }

        return input => table.TryGetValue(input.Current, out Parser<T>? parser)
            ? parser(input)
            : TokenResult<T>.Failure(expected, input);
    }

    /// <summary>The parser where the next token is of a kind, else a value.</summary>
    public static Parser<T> If<T>(char kind, Parser<T> parser, T otherwise) => input =>
        input.Current == kind ? parser(input) : new TokenResult<T>(otherwise, input);

    /// <summary>Whether a token of a kind is there; consumes it if so.</summary>
    public static Parser<bool> Has(char kind) => input => input.Current == kind
        ? new TokenResult<bool>(true, input.Advance())
        : new TokenResult<bool>(false, input);

    /// <summary>Items as long as the next token is of a kind.</summary>
    public static Parser<ImmutableArray<T>> While<T>(char kind, Parser<T> item) => input =>
    {
        if (input.Current != kind)
        {
            return new TokenResult<ImmutableArray<T>>(ImmutableArray<T>.Empty, input);
        }

        var items = ImmutableArray.CreateBuilder<T>(4);
        while (input.Current == kind)
        {
            IResult<T> result = item(input);
            if (!result.WasSuccessful)
            {
                return result.As<T, ImmutableArray<T>>();
            }

            items.Add(result.Value);
            input = result.Remainder;
        }

        return new TokenResult<ImmutableArray<T>>(items.DrainToImmutable(), input);
    };

    /// <summary>
    /// Items between braces, the closing one included. After an error in an item, which is noted, it goes on behind that item.
    /// </summary>
    public static Parser<ImmutableArray<T>> Body<T>(Parser<T> item) => input =>
    {
        var items = ImmutableArray.CreateBuilder<T>(4);
        while (input.Current != '}')
        {
            IResult<T> result = item(input);
            if (result.WasSuccessful)
            {
                items.Add(result.Value);
                input = result.Remainder;
                continue;
            }

            // Where the closing brace is missing, that is said once, not for all the braces around too.
            List<(TokenInput Place, string Expected)> errors = Of(input).Tokens.Errors;
            bool isMissingEnd = result.Remainder.Position == input.Position && (Of(input).AtEnd || Recovery.BeginsTopLevelItem(Of(input)));
            if (!isMissingEnd || errors.Count == 0)
            {
                errors.Add((Of(result.Remainder), result.Expectations.First()));
            }

            input = isMissingEnd ? input : Recovery.BehindItem(Of(input), Of(result.Remainder));
            if (isMissingEnd || Of(input).AtEnd || errors.Count > DiagnosticBag.Limit)
            {
                return new TokenResult<ImmutableArray<T>>(items.DrainToImmutable(), input);
            }
        }

        return new TokenResult<ImmutableArray<T>>(items.DrainToImmutable(), input.Advance());
    };

    /// <summary>Items with commas between, and perhaps one at the end, up to a closing token, which is consumed.</summary>
    public static Parser<ImmutableArray<T>> Commas<T>(char close, Parser<T> item)
    {
        string expected = $"`,` or `{close}`";
        return input =>
        {
            if (input.Current == close)
            {
                return new TokenResult<ImmutableArray<T>>(ImmutableArray<T>.Empty, input.Advance());
            }

            var items = ImmutableArray.CreateBuilder<T>(4);
            while (input.Current != close)
            {
                IResult<T> result = item(input);
                if (!result.WasSuccessful)
                {
                    return result.As<T, ImmutableArray<T>>();
                }

                items.Add(result.Value);
                input = result.Remainder;
                if (input.Current == ',')
                {
                    input = input.Advance();
                }
                else if (input.Current != close)
                {
                    return TokenResult<ImmutableArray<T>>.Failure(expected, input);
                }
            }

            return new TokenResult<ImmutableArray<T>>(items.DrainToImmutable(), input.Advance());
        };
    }
}
