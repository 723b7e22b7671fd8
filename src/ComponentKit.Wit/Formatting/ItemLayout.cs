using ComponentKit.Wit.Parsing;

namespace ComponentKit.Wit.Formatting;

/// <summary>Writes files, bodies, and the items in them.</summary>
/// <remarks>
/// Items of all kinds are much alike: gates, words up to the first <c>;</c>, <c>{</c> or <c>(</c>, and what that begins. So one walk
/// over the tokens does for all of them, and writes each token once, whatever the grammar may yet allow.
/// </remarks>
internal sealed partial class ItemLayout
{
    private readonly LayoutTokens _tokens;
    private readonly LayoutWriter _writer;
    private readonly TokenLayout _line;
    private readonly GapLayout _gaps;
    private readonly ListLayout _lists;

    public ItemLayout(LayoutTokens tokens, LayoutWriter writer)
    {
        _tokens = tokens;
        _writer = writer;
        _line = new TokenLayout(tokens, writer);
        _gaps = new GapLayout(tokens, writer);
        _lists = new ListLayout(tokens, writer, _line, _gaps);
    }

    // All methods below give the index behind what they wrote.
    private int WriteItem(int first)
    {
        int i = WriteGates(first);
        char keyword = _tokens.Kinds[i];
        _line.WriteAlone(i++);
        while (_tokens.Kinds[i] is not (';' or '{' or '(' or TokenKind.EndOfFile))
        {
            _line.Write(i++);
        }

        return (_tokens.Kinds[i], keyword) switch
        {
            ('(', _) or ('{', TokenKind.Use or TokenKind.Include) => WriteList(i, keyword),
            ('{', TokenKind.Record or TokenKind.Variant or TokenKind.Enum or TokenKind.Flags) => WriteParts(i),
            ('{', _) => WriteBody(i, keyword),
            _ => WriteEnd(i),
        };
    }

    private int WriteGates(int first)
    {
        int i = first;
        while (_tokens.Kinds[i] == '@')
        {
            int end = EndOfGate(i);
            for (_line.WriteAlone(i++); i < end; i++)
            {
                _line.Write(i);
            }

            _gaps.Write(i, GapRules.Tight);
        }

        return i;
    }

    private int EndOfGate(int at)
    {
        int close = _tokens.Kinds.IndexOf(')', at);
        return close < 0 ? _tokens.Kinds.Length - 1 : close + 1;
    }

    // Parameters, or the names of a `use` or `include`: on one line with all that follows them, or with a line each.
    private int WriteList(int open, char keyword)
    {
        int close = _lists.FindClose(open);
        if (!_lists.MustBreak(open, close))
        {
            LayoutWriter.Place place = _writer.Mark();
            _lists.WriteFlat(open, close);
            int end = WriteBehindList(close + 1, keyword);
            if (close == open + 1 || _writer.Widest <= WitFormatter.MaxWidth)
            {
                return end;
            }

            _writer.Reset(place);
        }

        _lists.WriteBroken(open, close);
        return WriteBehindList(close + 1, keyword);
    }

    // An `include` has no semicolon behind its names.
    private int WriteBehindList(int index, char keyword) => keyword == TokenKind.Include ? index : WriteEnd(index);

    private int WriteEnd(int index)
    {
        int i = index;
        while (_tokens.Kinds[i] is not (';' or TokenKind.EndOfFile))
        {
            _line.Write(i++);
        }

        if (_tokens.Kinds[i] == ';')
        {
            _line.Write(i++);
        }

        return i;
    }

    private int WriteParts(int open)
    {
        int close = _lists.FindClose(open);
        _lists.WriteBroken(open, close);
        return close + 1;
    }
}
