namespace ComponentKit.Wit.Formatting;

/// <summary>Writes tokens one behind the other, with spaces and comments between them.</summary>
internal sealed class TokenLayout(LayoutTokens tokens, LayoutWriter writer)
{
    /// <summary>A token alone, when what is before it has been written.</summary>
    public void WriteAlone(int index) => writer.Write(tokens.Text, tokens.Span(index));

    /// <summary>A token that follows another, and the comments between the two.</summary>
    public void Write(int index)
    {
        if (tokens.Kinds[index] == ',' && tokens.Kinds[index + 1] == '>')
        {
            // The comma that may be at the end of a tuple's types.
            WriteComments(index);
            return;
        }

        bool needsSpace = tokens.HasComments(index)
            ? Spacing.AfterComment(tokens.Kinds[index])
            : Spacing.Before(tokens, index);
        WriteComments(index);
        if (needsSpace)
        {
            writer.Space();
        }

        WriteAlone(index);
    }

    /// <summary>The comments between a token and the one before it, on the line of that.</summary>
    public void WriteComments(int index)
    {
        for (int c = tokens.FirstComment(index); c < tokens.EndComment(index); c++)
        {
            if (c > tokens.FirstComment(index) || tokens.IsLineComment(c) || Spacing.BeforeComment(tokens, index))
            {
                writer.Space();
            }

            writer.WriteComment(tokens.Text, tokens.CommentSpan(c));
        }
    }
}
