using ComponentKit.Wit.Parsing;

namespace ComponentKit.Wit.Formatting;

/// <content>Files and bodies.</content>
internal sealed partial class ItemLayout
{
    /// <summary>Writes all tokens and comments.</summary>
    public void WriteFile()
    {
        int end = WriteItems(0, TokenKind.Package);
        _gaps.Write(end, end == 0 ? GapRules.Start | GapRules.End : GapRules.End);
    }

    private int WriteBody(int open, char keyword)
    {
        int first = open + 1;
        if (_tokens.Kinds[first] == '}' && !_tokens.HasComments(first))
        {
            return WriteEmptyBody(open, keyword);
        }

        _line.Write(open);
        _writer.Depth++;
        int close = WriteItems(first, keyword);
        _gaps.Write(close, close == first ? GapRules.Start | GapRules.End : GapRules.End);
        _writer.Depth--;
        _line.WriteAlone(close);
        return close + 1;
    }

    private int WriteEmptyBody(int open, char keyword)
    {
        if (keyword == TokenKind.Resource)
        {
            _line.WriteComments(open);
            _writer.Write(';');
        }
        else
        {
            _line.Write(open);
            _line.WriteAlone(open + 1);
        }

        return open + 2;
    }

    private int WriteItems(int first, char keyword)
    {
        GapRules rules = GapRules.Start;
        bool wasLarge = false;
        int i = first;
        while (_tokens.Kinds[i] is not ('}' or TokenKind.EndOfFile))
        {
            bool isLarge = keyword == TokenKind.Package && KeywordOf(i) != TokenKind.Use;
            if (rules != GapRules.Start && (isLarge || wasLarge))
            {
                rules = GapRules.Separated;
            }

            _gaps.Write(i, rules);
            i = WriteItem(i);
            (rules, wasLarge) = (GapRules.None, isLarge);
        }

        return i;
    }

    private char KeywordOf(int item)
    {
        while (_tokens.Kinds[item] == '@')
        {
            item = EndOfGate(item);
        }

        return _tokens.Kinds[item];
    }
}
