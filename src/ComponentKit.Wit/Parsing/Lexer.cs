using System.Collections.Immutable;
using System.Text;
using ComponentKit.Wit.Diagnostics;
using ComponentKit.Wit.Text;

namespace ComponentKit.Wit.Parsing;

/// <summary>Cuts a text into tokens: the chapter "Lexical structure" of <c>WIT.md</c>.</summary>
/// <remarks>
/// It never stops at a bad character, but goes on behind it to find more, up to a limit. Brackets are counted here, before
/// the grammar sees them: the grammar is recursive, and no input may exhaust its stack.
/// </remarks>
internal sealed partial class Lexer
{
    /// <summary>How deeply braces, and the brackets of types, may nest; other tools have the same limit.</summary>
    public const int MaxDepth = 100;

    private readonly string _text;
    private readonly string _moreSigns;
    private readonly DiagnosticBag _diagnostics;
    private readonly StringBuilder _kinds;
    private readonly ImmutableArray<Token>.Builder _tokens;
    private readonly NamePool _names = new();
    private readonly ImmutableArray<TextSpan>.Builder _comments = ImmutableArray.CreateBuilder<TextSpan>();
    private int _position;
    private int _firstComment;
    private int _braces;
    private int _angles;

    private Lexer(SourceText source, DiagnosticBag diagnostics, string moreSigns)
    {
        _text = source.Content;
        _moreSigns = moreSigns;

        // With docs, a token takes some eighteen characters; without, some four.
        int expected = (_text.Length / 16) + 16;
        _kinds = new StringBuilder(expected);
        _tokens = ImmutableArray.CreateBuilder<Token>(expected);
        _diagnostics = diagnostics;
    }

    /// <summary>The tokens of a text; with errors in the bag they are incomplete.</summary>
    /// <param name="source">The text.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    /// <param name="moreSigns">The signs that a language has besides WIT's own.</param>
    public static TokenList Run(SourceText source, DiagnosticBag diagnostics, string moreSigns = "")
    {
        var lexer = new Lexer(source, diagnostics, moreSigns);
        CharacterCheck.Run(source, diagnostics);
        while (!diagnostics.IsFull && lexer.Next())
        {
        }

        return new TokenList(source, lexer._kinds.ToString(), lexer._tokens.DrainToImmutable(), lexer._comments.DrainToImmutable());
    }

    private char Current => Peek(0);

    private char Peek(int distance) => _position + distance < _text.Length ? _text[_position + distance] : '\0';

    private bool Next()
    {
        SkipTrivia();
        int start = _position;
        if (start >= _text.Length)
        {
            Add(TokenKind.EndOfFile, start, null);
            return false;
        }

        char c = _text[start];
        if (!CheckDepth(c, start))
        {
            return false;
        }

        if (IsLetter(c) || c == '%')
        {
            ReadWord();
        }
        else if (IsDigit(c))
        {
            ReadNumber();
        }
        else if (c == '"')
        {
            ReadString();
        }
        else if (c == '-' && Peek(1) == '>')
        {
            _position += 2;
            Add(TokenKind.Arrow, start, null);
        }
        else if (c is '=' or ',' or ':' or ';' or '(' or ')' or '{' or '}' or '<' or '>' or '*' or '/' or '.' or '@' or '_' || _moreSigns.Contains(c))
        {
            _position++;
            Add(c, start, null);
            CountDepth(c);
        }
        else
        {
            SkipInvalid();
        }

        return true;
    }

    // Everything behind would be as deep: one report is enough.
    private bool CheckDepth(char c, int start)
    {
        bool isTooDeep = (_braces >= MaxDepth && c != '}') || (_angles >= MaxDepth && c != '>');
        if (isTooDeep)
        {
            string what = _angles >= MaxDepth ? "types" : "braces";
            _diagnostics.Add(DiagnosticCodes.NestingTooDeep, $"{what} are nested {MaxDepth} deep, and no deeper is allowed", new TextSpan(start, 1));
        }

        return !isTooDeep;
    }

    private void CountDepth(char bracket)
    {
        switch (bracket)
        {
            case '<':
                _angles++;
                break;
            case '>' when _angles > 0:
                _angles--;
                break;
            case '{':
                _braces++;
                _angles = 0;
                break;
            case '}':
                _braces = Math.Max(0, _braces - 1);
                _angles = 0;
                break;
            case ';':
                // What an error left open ends here.
                _angles = 0;
                break;
        }
    }

    private void SkipInvalid()
    {
        int start = _position;
        bool known = CharacterCheck.IsForbidden(_text, start);
        _position += char.IsHighSurrogate(_text[start]) && char.IsLowSurrogate(Peek(1)) ? 2 : 1;
        if (!known)
        {
            var span = TextSpan.FromBounds(start, _position);
            _diagnostics.Add(
                DiagnosticCodes.InvalidCharacter, $"unexpected character `{_text.Substring(span.Start, span.Length)}`", span);
        }
    }

    private void Add(char kind, int start, string? text)
    {
        _kinds.Append(kind);
        _tokens.Add(new Token(TextSpan.FromBounds(start, _position), text, _firstComment, _comments.Count));
        _firstComment = _comments.Count;
    }

    private static bool IsLetter(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');

    private static bool IsDigit(char c) => c is >= '0' and <= '9';
}
