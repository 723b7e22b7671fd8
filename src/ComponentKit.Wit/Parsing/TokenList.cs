using System.Collections.Immutable;
using ComponentKit.Wit.Text;

namespace ComponentKit.Wit.Parsing;

/// <summary>A file's tokens with its comments.</summary>
/// <param name="Source">The text.</param>
/// <param name="Kinds">One character a token, the last being <see cref="TokenKind.EndOfFile"/>.</param>
/// <param name="Tokens">The tokens.</param>
/// <param name="Comments">The comments in order, doc comments and others.</param>
internal sealed record TokenList(
    SourceText Source, string Kinds, ImmutableArray<Token> Tokens, ImmutableArray<TextSpan> Comments)
{
    /// <summary>The errors that were recovered from: how each was found, and what was expected.</summary>
    public List<(TokenInput Place, string Expected)> Errors { get; } = [];

    /// <summary>The doc comment before a token, or null.</summary>
    public string? GetDocs(int index)
    {
        Token token = Tokens[index];
        return token.FirstComment == token.EndComment
            ? null
            : DocComment.Join(Source, Comments, token.FirstComment, token.EndComment);
    }

    /// <summary>A token in the words of a message: what was found.</summary>
    public string Describe(int index)
    {
        char kind = Kinds[index];
        return kind switch
        {
            TokenKind.Identifier => $"the name `{Tokens[index].Text}`",
            TokenKind.Integer or TokenKind.Version => $"`{Tokens[index].Text}`",
            >= TokenKind.As and <= TokenKind.World => $"the keyword {TokenKind.Describe(kind)}",
            _ => TokenKind.Describe(kind),
        };
    }
}
