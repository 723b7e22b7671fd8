using ComponentKit.Wit.Diagnostics;
using ComponentKit.Wit.Text;

namespace ComponentKit.Cli.Wast;

/// <summary>Cuts a script into tokens: the lexical rules of WebAssembly's text format, as far as they part one token from another.</summary>
internal sealed class WastLexer(SourceText source)
{
    private readonly string _text = source.Content;

    /// <summary>The token at a position, or behind the white space and comments there.</summary>
    /// <exception cref="DiagnosticException">A string or comment does not end.</exception>
    public WastToken Next(int position)
    {
        int start = SkipSpace(position);
        if (start == _text.Length)
        {
            return new WastToken(WastTokenKind.End, start, 0);
        }

        return _text[start] switch
        {
            '(' => new WastToken(WastTokenKind.Open, start, 1),
            ')' => new WastToken(WastTokenKind.Close, start, 1),
            '"' => new WastToken(WastTokenKind.String, start, StringEnd(start) - start),
            _ => new WastToken(WastTokenKind.Word, start, WordEnd(start) - start),
        };
    }

    /// <summary>Says what is wrong at a place.</summary>
    public DiagnosticException Fail(int start, int length, string message, string? help = null) =>
        new(new Diagnostic(CliDiagnostics.InvalidScript, message, new DiagnosticLocation.InText(source, new TextSpan(start, length))) { Help = help });

    private int SkipSpace(int position)
    {
        while (position < _text.Length)
        {
            char c = _text[position];
            if (c is ' ' or '\t' or '\r' or '\n' or '\uFEFF')
            {
                position++;
            }
            else if (c == ';' && At(position + 1) == ';')
            {
                int end = _text.IndexOf('\n', position);
                position = end < 0 ? _text.Length : end;
            }
            else if (c == '(' && At(position + 1) == ';')
            {
                position = BlockCommentEnd(position);
            }
            else
            {
                break;
            }
        }

        return position;
    }

    private int BlockCommentEnd(int start)
    {
        int depth = 0;
        for (int position = start; position + 1 < _text.Length;)
        {
            (int change, int length) = (_text[position], _text[position + 1]) switch
            {
                ('(', ';') => (1, 2),
                (';', ')') => (-1, 2),
                _ => (0, 1),
            };
            depth += change;
            position += length;
            if (depth == 0)
            {
                return position;
            }
        }

        throw Fail(start, 2, "this comment does not end", "close it with `;)`");
    }

    private int StringEnd(int start)
    {
        for (int position = start + 1; position < _text.Length && _text[position] != '\n'; position++)
        {
            if (_text[position] == '\\')
            {
                position++;
            }
            else if (_text[position] == '"')
            {
                return position + 1;
            }
        }

        throw Fail(start, 1, "this string does not end on its line");
    }

    private int WordEnd(int start)
    {
        int position = start;
        while (position < _text.Length && _text[position] is not (' ' or '\t' or '\r' or '\n' or '(' or ')' or '"' or ';'))
        {
            position++;
        }

        return position > start ? position : throw Fail(start, 1, "a single `;` means nothing", "a comment starts with `;;`");
    }

    private char At(int position) => position < _text.Length ? _text[position] : '\0';
}
