namespace ComponentKit.Wit.Formatting;

/// <summary>Writes what stands in brackets with commas between: fields, cases, labels, parameters, names.</summary>
internal sealed class ListLayout(LayoutTokens tokens, LayoutWriter writer, TokenLayout line, GapLayout gaps)
{
    /// <summary>The bracket that closes one.</summary>
    public int FindClose(int open)
    {
        int i = open;
        int depth = DepthChange(i);
        while (depth > 0 && i + 1 < tokens.Kinds.Length)
        {
            depth += DepthChange(++i);
        }

        return i;
    }

    /// <summary>Whether comments keep a list from being on one line.</summary>
    public bool MustBreak(int open, int close)
    {
        int depth = 0;
        for (int i = open + 1; i <= close; i++)
        {
            // Line breaks count only where a line for each part has them, too: elsewhere they would be gone next time.
            bool isBetweenParts = i == close || i == open + 1 || (depth == 0 && tokens.Kinds[i - 1] == ',');
            if (tokens.HasComments(i) && ((isBetweenParts && tokens.HasLineBreak(i)) || HasBreakingComment(i)))
            {
                return true;
            }

            depth += DepthChange(i);
        }

        return false;
    }

    /// <summary>Writes a list on one line, without a comma at the end.</summary>
    public void WriteFlat(int open, int close)
    {
        line.Write(open);
        for (int i = open + 1; i < close; i++)
        {
            if (i == close - 1 && tokens.Kinds[i] == ',')
            {
                line.WriteComments(i);
            }
            else
            {
                line.Write(i);
            }
        }

        line.WriteComments(close);
        bool isEmpty = close == open + 1 && !tokens.HasComments(close);
        if (tokens.Kinds[close] == '}' && !isEmpty && !Spacing.IsBraceOfUse(tokens, open))
        {
            writer.Space();
        }

        line.WriteAlone(close);
    }

    /// <summary>Writes a list with a line for each part, a comma behind each.</summary>
    public void WriteBroken(int open, int close)
    {
        line.Write(open);
        if (close == open + 1 && !tokens.HasComments(close))
        {
            line.WriteAlone(close);
            return;
        }

        writer.Depth++;
        GapRules rules = GapRules.Start;
        for (int i = open + 1; i < close; rules = GapRules.None)
        {
            gaps.Write(i, rules);
            i = WritePart(i, close);
        }

        gaps.Write(close, rules | GapRules.End);
        writer.Depth--;
        line.WriteAlone(close);
    }

    private int WritePart(int first, int close)
    {
        line.WriteAlone(first);
        int depth = DepthChange(first);
        for (int i = first + 1; i < close; i++)
        {
            line.Write(i);
            if (depth == 0 && tokens.Kinds[i] == ',')
            {
                return i + 1;
            }

            depth += DepthChange(i);
        }

        writer.Write(',');
        return close;
    }

    private bool HasBreakingComment(int index)
    {
        for (int c = tokens.FirstComment(index); c < tokens.EndComment(index); c++)
        {
            if (tokens.IsLineComment(c) || tokens.IsMultiLine(c))
            {
                return true;
            }
        }

        return false;
    }

    private int DepthChange(int index) => tokens.Kinds[index] switch
    {
        '(' or '<' or '{' => 1,
        ')' or '>' or '}' => -1,
        _ => 0,
    };
}
