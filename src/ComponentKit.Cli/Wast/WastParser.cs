using System.Collections.Immutable;
using System.Text;
using ComponentKit.Wit.Diagnostics;
using ComponentKit.Wit.Text;

namespace ComponentKit.Cli.Wast;

/// <summary>Reads a script: a list of directives, each in parentheses.</summary>
/// <remarks>
/// Modules in the text format are left to the engine's converter, so only their parentheses count here. No walk is recursive.
/// </remarks>
internal sealed class WastParser
{
    private const int MaxValueDepth = 500;

    private readonly SourceText _source;
    private readonly WastLexer _lexer;
    private WastToken _token;

    private WastParser(SourceText source)
    {
        _source = source;
        _lexer = new WastLexer(source);
        _token = _lexer.Next(0);
    }

    /// <summary>Reads a script. One that is nothing but a component's definitions, or a single component, is a script too.</summary>
    /// <exception cref="DiagnosticException">The text is no script.</exception>
    public static ImmutableArray<WastDirective> Parse(SourceText source)
    {
        var parser = new WastParser(source);
        var directives = ImmutableArray.CreateBuilder<WastDirective>();
        while (parser._token.Kind != WastTokenKind.End)
        {
            directives.Add(parser.ReadDirective());
        }

        return directives.ToImmutable();
    }

    private WastDirective ReadDirective()
    {
        int start = _token.Start;
        Expect(WastTokenKind.Open, "a directive in parentheses, such as `(component …)`");
        WastToken keyword = _token;
        string word = ReadWord("the name of a directive");
        switch (word)
        {
            case "module" or "component" when !IsInstance():
                {
                    WastModule subject = ReadModule(start, word);
                    return new WastDirective.Define(subject.Span, word, subject);
                }

            case "component":
                return ReadInstance(start, word);
            case "register":
                {
                    string name = ReadText("the name to import it by");
                    string? instance = TakeName();
                    return new WastDirective.Register(Close(start), word, name, instance);
                }

            case "invoke":
                {
                    WastCall call = ReadCall();
                    return new WastDirective.Return(Close(start), word, call, null);
                }

            case "assert_return" when IsNext("invoke"):
                {
                    WastCall call = ReadNestedCall();
                    var results = ImmutableArray.CreateBuilder<WastValue>();
                    while (_token.Kind == WastTokenKind.Open)
                    {
                        results.Add(ReadValue());
                    }

                    return new WastDirective.Return(Close(start), word, call, results.ToImmutable());
                }

            case "assert_trap" or "assert_exhaustion" when IsNext("invoke"):
                {
                    WastCall call = ReadNestedCall();
                    ReadString("the reason, as a string");
                    return new WastDirective.Trap(Close(start), word, call);
                }

            case "module" or "get" or "thread" or "wait" or "assert_return" or "assert_exhaustion" or "assert_exception" or "assert_suspension":
                return new WastDirective.Execute(SkipRest(start), word);
            case "assert_malformed" or "assert_invalid" or "assert_malformed_custom" or "assert_invalid_custom":
                {
                    (WastModule rejected, string reason) = ReadAsserted();
                    return new WastDirective.Reject(Close(start), word, rejected, reason);
                }

            case "assert_unlinkable" or "assert_uninstantiable":
            case "assert_trap" when IsNext("module") || IsNext("component"):
                {
                    (WastModule failing, string reason) = ReadAsserted();
                    return new WastDirective.FailToStart(Close(start), word, failing, reason);
                }

            case "assert_trap":
                return new WastDirective.Execute(SkipRest(start), word);
            default:
                throw _lexer.Fail(
                    keyword.Start, keyword.Length, $"`{word}` is no directive", "directives are `component`, `module`, `invoke`, `assert_return` and the like");
        }
    }

    private bool IsInstance() => _token.Kind == WastTokenKind.Word && Text(_token) == "instance";

    private bool IsNext(string word) => _token.Kind == WastTokenKind.Open && Text(_lexer.Next(_token.End)) == word;

    // Behind `component`, at `instance`.
    private WastDirective.Instantiate ReadInstance(int start, string word)
    {
        Advance();
        string? name = TakeName();
        string? definition = TakeName();
        return new WastDirective.Instantiate(Close(start), word, name, definition);
    }

    private WastCall ReadNestedCall()
    {
        int start = _token.Start;
        Expect(WastTokenKind.Open, "a call");
        Advance();
        WastCall call = ReadCall();
        Close(start);
        return call;
    }

    // Behind `invoke`.
    private WastCall ReadCall()
    {
        string? instance = TakeName();
        string function = ReadText("the export to call, as a string");
        var arguments = ImmutableArray.CreateBuilder<WastValue>();
        while (_token.Kind == WastTokenKind.Open)
        {
            arguments.Add(ReadValue());
        }

        return new WastCall(instance, function, arguments.ToImmutable());
    }

    private WastValue ReadValue(int depth = 0)
    {
        if (depth > MaxValueDepth)
        {
            throw _lexer.Fail(_token.Start, 1, $"values can be nested {MaxValueDepth} deep");
        }

        int start = _token.Start;
        Expect(WastTokenKind.Open, "a value");
        string keyword = ReadWord("the kind of a value");
        WastValue value = ReadValueBody(start, keyword, depth);
        return value with { Span = Close(start) };
    }

    // Behind the keyword. The value of a field has no parentheses of its own.
    private WastValue ReadValueBody(int start, string keyword, int depth)
    {
        var words = ImmutableArray.CreateBuilder<string>();
        var parts = ImmutableArray.CreateBuilder<WastValue>();
        while (_token.Kind is not (WastTokenKind.Close or WastTokenKind.End))
        {
            if (_token.Kind == WastTokenKind.Word)
            {
                words.Add(ReadWord("a number"));
            }
            else if (_token.Kind == WastTokenKind.String)
            {
                words.Add(ReadText("a string"));
            }
            else if (keyword == "record.const")
            {
                parts.Add(ReadField(words, depth));
            }
            else
            {
                parts.Add(ReadValue(depth + 1));
            }
        }

        return new WastValue(new TextSpan(start, _token.Start - start), keyword, words.ToImmutable(), parts.ToImmutable());
    }

    private WastValue ReadField(ImmutableArray<string>.Builder names, int depth)
    {
        int start = _token.Start;
        Expect(WastTokenKind.Open, "a field");
        if (!TakeWord("field"))
        {
            throw _lexer.Fail(_token.Start, Math.Max(_token.Length, 1), "`field` is expected here");
        }

        names.Add(ReadText("the name of a field, as a string"));
        WastValue value = _token.Kind == WastTokenKind.Open
            ? ReadValue(depth + 1)
            : ReadValueBody(_token.Start, ReadWord("the kind of a value"), depth + 1);
        Close(start);
        return value;
    }

    private string? TakeName()
    {
        if (_token.Kind != WastTokenKind.Word || !Text(_token).StartsWith('$'))
        {
            return null;
        }

        return ReadWord("a name");
    }

    private (WastModule Subject, string Reason) ReadAsserted()
    {
        int start = _token.Start;
        Expect(WastTokenKind.Open, "a module or component");
        WastToken keyword = _token;
        string word = ReadWord("`module` or `component`");
        if (word is not ("module" or "component"))
        {
            throw _lexer.Fail(keyword.Start, keyword.Length, $"a module or component is expected here, not `{word}`");
        }

        WastModule subject = ReadModule(start, word);
        return (subject, Encoding.UTF8.GetString(ReadString("the reason, as a string")));
    }

    // Behind its first word.
    private WastModule ReadModule(int start, string word)
    {
        bool isComponent = word == "component";
        int erasedStart = _token.Start;
        bool isDefinition = TakeWord("definition");
        int erasedEnd = isDefinition ? _token.Start : erasedStart;
        string? name = TakeName();
        bool isBinary = TakeWord("binary");
        if (isBinary || TakeWord("quote"))
        {
            ImmutableArray<byte> content = ReadStrings(isBinary);
            TextSpan span = Close(start);
            return isBinary
                ? new WastModule.Binary(span, isComponent, isDefinition, name, content)
                : new WastModule.Quote(span, isComponent, isDefinition, name, content);
        }

        TextSpan whole = SkipRest(start);
        return new WastModule.Text(whole, isComponent, isDefinition, name, InPlace(whole, erasedStart, erasedEnd));
    }

    // The converter's messages tell line and column: blank lines in front make them the script's own.
    private string InPlace(TextSpan span, int erasedStart, int erasedEnd)
    {
        LinePosition position = _source.GetPosition(span.Start);
        return new StringBuilder()
            .Append('\n', position.Line - 1)
            .Append(' ', position.Column - 1)
            .Append(_source.Content, span.Start, erasedStart - span.Start)
            .Append(' ', erasedEnd - erasedStart)
            .Append(_source.Content, erasedEnd, span.End - erasedEnd)
            .ToString();
    }

    private ImmutableArray<byte> ReadStrings(bool isBinary)
    {
        var content = ImmutableArray.CreateBuilder<byte>();
        while (_token.Kind == WastTokenKind.String)
        {
            content.AddRange(ReadString("a string"));
            if (!isBinary)
            {
                content.Add((byte)'\n');
            }
        }

        return content.ToImmutable();
    }

    private TextSpan SkipRest(int start)
    {
        for (int depth = 1; ; Advance())
        {
            depth += _token.Kind switch
            {
                WastTokenKind.Open => 1,
                WastTokenKind.Close => -1,
                WastTokenKind.End => throw _lexer.Fail(start, 1, "this parenthesis is not closed"),
                _ => 0,
            };
            if (depth == 0)
            {
                return Close(start);
            }
        }
    }

    private TextSpan Close(int start)
    {
        int end = _token.End;
        Expect(WastTokenKind.Close, "`)`");
        return new TextSpan(start, end - start);
    }

    private bool TakeWord(string word)
    {
        if (_token.Kind != WastTokenKind.Word || Text(_token) != word)
        {
            return false;
        }

        Advance();
        return true;
    }

    private string ReadWord(string what)
    {
        WastToken token = _token;
        Expect(WastTokenKind.Word, what);
        return Text(token);
    }

    private string ReadText(string what) => Encoding.UTF8.GetString(ReadString(what));

    private byte[] ReadString(string what)
    {
        WastToken token = _token;
        Expect(WastTokenKind.String, what);
        return WastString.Decode(_source.Content.AsSpan(token.Start + 1, token.Length - 2))
            ?? throw _lexer.Fail(token.Start, token.Length, "this string has an escape that means nothing", @"escapes are `\n`, `\t`, `\""`, `\7f` and the like");
    }

    private void Expect(WastTokenKind kind, string what)
    {
        if (_token.Kind != kind)
        {
            throw _lexer.Fail(
                _token.Start,
                Math.Max(_token.Length, 1),
                _token.Kind == WastTokenKind.End ? $"the script ends where {what} is expected" : $"expected {what}");
        }

        Advance();
    }

    private void Advance() => _token = _lexer.Next(_token.End);

    private string Text(WastToken token) => _source.Content.Substring(token.Start, token.Length);
}
