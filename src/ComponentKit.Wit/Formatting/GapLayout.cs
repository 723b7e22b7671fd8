namespace ComponentKit.Wit.Formatting;

/// <summary>Writes the gap before a token that begins a line: comments on the line before, comments between, blank lines.</summary>
internal sealed class GapLayout(LayoutTokens tokens, LayoutWriter writer)
{
    /// <summary>Ends the line, and leaves the writer where the token comes.</summary>
    public void Write(int index, GapRules rules)
    {
        int between = TrailingEnd(index, rules);
        for (int c = tokens.FirstComment(index); c < between; c++)
        {
            writer.Space();
            writer.WriteComment(tokens.Text, tokens.CommentSpan(c));
        }

        writer.EndLine();
        bool isBlankDue = rules.HasFlag(GapRules.Separated) && !HasBlankLine(between, index);
        bool allowsBlank = (rules & (GapRules.Start | GapRules.Tight)) == 0;
        for (int c = between; c < tokens.EndComment(index); c++)
        {
            int lineBreaks = tokens.LineBreaksBeforeComment(c);
            if (c > between && lineBreaks == 0)
            {
                writer.Space();
            }
            else
            {
                BeginLine(isBlankDue || (allowsBlank && lineBreaks > 1));
                isBlankDue = false;
                allowsBlank = !rules.HasFlag(GapRules.Tight);
            }

            writer.WriteComment(tokens.Text, tokens.CommentSpan(c));
        }

        if (rules.HasFlag(GapRules.End))
        {
            writer.EndLine();
        }
        else if (between == tokens.EndComment(index) || tokens.LineBreaksBefore(index) > 0)
        {
            BeginLine(isBlankDue || (allowsBlank && tokens.LineBreaksBefore(index) > 1));
        }
        else
        {
            writer.Space();
        }
    }

    // Comments belong to the line before them when a line break follows; in `a, /* of b */ b` they belong to what follows,
    // and in `{ /* nothing */ }` to neither.
    private int TrailingEnd(int index, GapRules rules)
    {
        int first = tokens.FirstComment(index);
        int end = tokens.EndComment(index);
        if (index == 0)
        {
            return first;
        }

        bool isAtEnd = tokens.LineBreaksBefore(index) > 0 || (rules & (GapRules.Start | GapRules.End)) == GapRules.End;
        int c = first;
        while (c < end && tokens.LineBreaksBeforeComment(c) == 0)
        {
            c++;
        }

        return c < end || isAtEnd ? c : first;
    }

    private bool HasBlankLine(int firstComment, int index)
    {
        bool found = tokens.LineBreaksBefore(index) > 1;
        for (int c = firstComment; c < tokens.EndComment(index) && !found; c++)
        {
            found = tokens.LineBreaksBeforeComment(c) > 1;
        }

        return found;
    }

    private void BeginLine(bool afterBlank)
    {
        writer.EndLine();
        if (afterBlank)
        {
            writer.BlankLine();
        }
    }
}
