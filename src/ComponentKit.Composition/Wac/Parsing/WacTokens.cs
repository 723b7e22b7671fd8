using System.Collections.Immutable;
using System.Text;
using ComponentKit.Wit.Diagnostics;
using ComponentKit.Wit.Parsing;
using ComponentKit.Wit.Text;

namespace ComponentKit.Composition.Wac.Parsing;

/// <summary>The tokens of a script: those of WIT, as its grammar takes them.</summary>
/// <remarks>
/// Scripts may write a few things that WIT may not, or not any more. They are settled here, so that the grammar can be WIT's:
/// <list type="bullet">
/// <item>Words that newer WIT has as keywords, such as <c>stream</c>, are names unless nothing else is possible: before <c>&lt;</c>, and
/// <c>async</c> before <c>func</c>. Within paths all keywords are names. The script's own words, <c>let</c>, <c>new</c> and
/// <c>targets</c>, the grammar knows by their place.</item>
/// <item>Within a world, a semicolon may follow a brace.</item>
/// <item><c>result&lt;_&gt;</c> is <c>result</c>.</item>
/// </list>
/// </remarks>
internal sealed class WacTokens
{
    private const int MaximumDepth = 100;

    private readonly TokenList _tokens;
    private readonly StringBuilder _kinds = new();
    private readonly ImmutableArray<Token>.Builder _kept = ImmutableArray.CreateBuilder<Token>();

    // For each brace that is open, whether it is the one of `use a.{b}`.
    private readonly Stack<bool> _braces = [];
    private bool _mayEndWithSemicolon;
    private int _parentheses;

    private WacTokens(TokenList tokens) => _tokens = tokens;

    /// <summary>Cuts a script into tokens.</summary>
    public static TokenList Read(SourceText source, DiagnosticBag diagnostics)
    {
        TokenList tokens = Lexer.Run(source, diagnostics, "[]");
        return new WacTokens(tokens).Settle(diagnostics);
    }

    private TokenList Settle(DiagnosticBag diagnostics)
    {
        for (int i = 0; i < _tokens.Kinds.Length; i++)
        {
            char kind = _tokens.Kinds[i];
            if (kind == TokenKind.Result && Kind(i + 1) == '<' && Kind(i + 2) == '_' && Kind(i + 3) == '>')
            {
                Keep(kind, i);
                i += 3;
                continue;
            }

            if (kind == ';' && _mayEndWithSemicolon)
            {
                _mayEndWithSemicolon = false;
                continue;
            }

            CountBraces(kind, i);
            _parentheses += kind is '(' or '[' ? 1 : kind is ')' or ']' ? -1 : 0;
            if (_parentheses > MaximumDepth)
            {
                diagnostics.Add(
                    DiagnosticCodes.NestingTooDeep, $"parentheses are nested {MaximumDepth} deep, and no deeper is allowed", _tokens.Tokens[i].Span);
                break;
            }

            Keep(IsName(kind, i) ? TokenKind.Identifier : kind, i);
        }

        return _tokens with { Kinds = _kinds.ToString(), Tokens = _kept.DrainToImmutable() };
    }

    private void CountBraces(char kind, int i)
    {
        _mayEndWithSemicolon = false;
        if (kind == '{')
        {
            _braces.Push(i > 0 && Kind(i - 1) == '.');
        }
        else if (kind == '}' && _braces.TryPop(out bool isUse))
        {
            _mayEndWithSemicolon = !isUse && _braces.Count > 0;
        }
    }

    private bool IsName(char kind, int i)
    {
        if (kind is < TokenKind.As or > TokenKind.World)
        {
            return false;
        }

        return IsPartOfPath(i) || kind switch
        {
            TokenKind.Stream or TokenKind.Future or TokenKind.Map or TokenKind.Own => Kind(i + 1) != '<',
            TokenKind.Async => Kind(i + 1) != TokenKind.Func,
            TokenKind.From => true,
            _ => false,
        };
    }

    // `a:b/c`, where `a: b` would be a name and its type; and the name of a package behind `package` or `new`.
    private bool IsPartOfPath(int i) =>
        i > 1
        && IsJoined(i - 1)
        && (Kind(i - 1) == '/'
            || (Kind(i - 1) == ':' && (Kind(i + 1) is '/' or ':' or '@' || Kind(i - 3) == TokenKind.Package || _tokens.Tokens[Math.Max(i - 3, 0)].Text == "new")));

    // Whether no space is before or behind a token.
    private bool IsJoined(int i) =>
        _tokens.Tokens[i - 1].Span.End == _tokens.Tokens[i].Span.Start && _tokens.Tokens[i].Span.End == _tokens.Tokens[i + 1].Span.Start;

    private char Kind(int i) => i >= 0 && i < _tokens.Kinds.Length ? _tokens.Kinds[i] : TokenKind.EndOfFile;

    private void Keep(char kind, int i)
    {
        _kinds.Append(kind);
        _kept.Add(_tokens.Tokens[i]);
    }
}
