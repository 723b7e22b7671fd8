using ComponentKit.Wit.Diagnostics;
using ComponentKit.Wit.Text;

namespace ComponentKit.Wit.Parsing;

/// <content>White space and comments.</content>
internal sealed partial class Lexer
{
    private void SkipTrivia()
    {
        while (true)
        {
            if (Current is ' ' or '\n' or '\r' or '\t')
            {
                _position++;
            }
            else if (Current == '/' && Peek(1) == '/')
            {
                SkipLineComment();
            }
            else if (Current == '/' && Peek(1) == '*')
            {
                SkipBlockComment();
            }
            else
            {
                return;
            }
        }
    }

    private void SkipLineComment()
    {
        int start = _position;
        int end = _text.IndexOf('\n', start);
        _position = end < 0 ? _text.Length : end;
        _comments.Add(TextSpan.FromBounds(start, _position));
    }

    private void SkipBlockComment()
    {
        int start = _position;
        int depth = 0;
        do
        {
            if (_position >= _text.Length)
            {
                _diagnostics.Add(DiagnosticCodes.UnterminatedComment, "this block comment has no end", new TextSpan(start, 2));
                return;
            }

            if (Current == '/' && Peek(1) == '*')
            {
                depth++;
                _position += 2;
            }
            else if (Current == '*' && Peek(1) == '/')
            {
                depth--;
                _position += 2;
            }
            else
            {
                _position++;
            }
        }
        while (depth > 0);

        _comments.Add(TextSpan.FromBounds(start, _position));
    }
}
