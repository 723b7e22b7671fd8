using ComponentKit.Wit.Parsing;
using ComponentKit.Wit.Text;

namespace ComponentKit.Wit.Formatting;

/// <summary>Where a space stands within a line.</summary>
internal static class Spacing
{
    /// <summary>Whether between a token and the one before it, when no comment is between.</summary>
    public static bool Before(LayoutTokens tokens, int index) =>
        tokens.Kinds[index] is not ('<' or '(' or '.' or '/' or '@')
        && AfterComment(tokens.Kinds[index])
        && tokens.Kinds[index - 1] switch
        {
            '.' or '/' or '@' => false,
            ':' => EndsName(tokens, index - 1),
            _ => BeforeComment(tokens, index),
        };

    /// <summary>Whether between the first comment before a token and the token before that.</summary>
    /// <remarks>There has to be one behind a slash, which would make another comment of <c>//* a */</c>.</remarks>
    public static bool BeforeComment(LayoutTokens tokens, int index) => tokens.Kinds[index - 1] switch
    {
        '(' or '<' => false,
        '{' => !IsBraceOfUse(tokens, index - 1),
        _ => true,
    };

    /// <summary>Whether between a comment and a token of a kind.</summary>
    public static bool AfterComment(char kind) => kind is not (',' or ';' or ':' or ')' or '>');

    /// <summary>Whether a brace is that of <c>use a.{b}</c>, which has no spaces within.</summary>
    public static bool IsBraceOfUse(LayoutTokens tokens, int open) => tokens.Kinds[open - 1] == '.';

    // Colons end the name of what has a type, or join the parts of a package's name. In `import a: b` and `import a:b/c` the
    // grammar tells the two apart by the space.
    private static bool EndsName(LayoutTokens tokens, int colon) => tokens.Kinds[Math.Max(0, colon - 2)] switch
    {
        TokenKind.Package or TokenKind.Use or TokenKind.Include or ':' => false,
        TokenKind.Import or TokenKind.Export => !IsWithoutSpace(tokens, colon),
        _ => true,
    };

    private static bool IsWithoutSpace(LayoutTokens tokens, int colon)
    {
        TextSpan span = tokens.Span(colon);
        return tokens.Kinds[colon + 1] == TokenKind.Identifier
            && tokens.Span(colon - 1).End == span.Start && span.End == tokens.Span(colon + 1).Start;
    }
}
