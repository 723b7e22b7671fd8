using ComponentKit.Wit.Parsing;
using ComponentKit.Wit.Text;

namespace ComponentKit.Wit.Formatting;

/// <summary>A file's tokens, the gaps before them, and what is in the gaps: comments and line breaks.</summary>
internal sealed class LayoutTokens
{
    private readonly TokenList _tokens;

    // The comments before a token are those from its own number here up to the next token's.
    private readonly int[] _gaps;
    private readonly int[] _lineBreaksBeforeTokens;
    private readonly int[] _lineBreaksBeforeComments;

    public LayoutTokens(TokenList tokens)
    {
        _tokens = tokens;
        _gaps = new int[tokens.Tokens.Length + 1];
        _lineBreaksBeforeTokens = new int[tokens.Tokens.Length];
        _lineBreaksBeforeComments = new int[tokens.Comments.Length];
        Measure();
    }

    /// <summary>The text.</summary>
    public string Text => _tokens.Source.Content;

    /// <summary>The kinds of the tokens, the last being the end of the file.</summary>
    public string Kinds => _tokens.Kinds;

    /// <summary>Where a token is.</summary>
    public TextSpan Span(int token) => _tokens.Tokens[token].Span;

    /// <summary>Where a comment is.</summary>
    public TextSpan CommentSpan(int comment) => _tokens.Comments[comment];

    /// <summary>The first of the comments before a token.</summary>
    public int FirstComment(int token) => _gaps[token];

    /// <summary>The number behind the last of the comments before a token.</summary>
    public int EndComment(int token) => _gaps[token + 1];

    /// <summary>Whether there are comments before a token.</summary>
    public bool HasComments(int token) => FirstComment(token) < EndComment(token);

    /// <summary>The line breaks between a token and what is before it, be that a token or a comment.</summary>
    public int LineBreaksBefore(int token) => _lineBreaksBeforeTokens[token];

    /// <summary>The line breaks between a comment and what is before it, be that a token or a comment.</summary>
    public int LineBreaksBeforeComment(int comment) => _lineBreaksBeforeComments[comment];

    /// <summary>Whether a comment begins with <c>//</c>, so that a line break ends it.</summary>
    public bool IsLineComment(int comment) => Text[CommentSpan(comment).Start + 1] == '/';

    /// <summary>Whether a comment has line breaks in it.</summary>
    public bool IsMultiLine(int comment) =>
        Text.IndexOf('\n', CommentSpan(comment).Start, CommentSpan(comment).Length) >= 0;

    /// <summary>Whether the text has a line break somewhere between a token and the one before.</summary>
    public bool HasLineBreak(int token)
    {
        bool found = LineBreaksBefore(token) > 0;
        for (int c = FirstComment(token); c < EndComment(token) && !found; c++)
        {
            found = LineBreaksBeforeComment(c) > 0;
        }

        return found;
    }

    private void Measure()
    {
        int position = 0;
        int comment = 0;
        for (int i = 0; i < _tokens.Tokens.Length; i++)
        {
            _gaps[i] = comment;
            for (; comment < _tokens.Tokens[i].EndComment; comment++)
            {
                _lineBreaksBeforeComments[comment] = CountLineBreaks(position, CommentSpan(comment).Start);
                position = CommentSpan(comment).End;
            }

            _lineBreaksBeforeTokens[i] = CountLineBreaks(position, Span(i).Start);
            position = Span(i).End;
        }

        _gaps[_tokens.Tokens.Length] = comment;
    }

    private int CountLineBreaks(int start, int end)
    {
        int count = 0;
        for (int i = start; i < end; i++)
        {
            count += Text[i] == '\n' ? 1 : 0;
        }

        return count;
    }
}
