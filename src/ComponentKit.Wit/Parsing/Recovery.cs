namespace ComponentKit.Wit.Parsing;

/// <summary>Finds where to go on behind an error.</summary>
internal static class Recovery
{
    /// <summary>The place behind the item that begins at <paramref name="start"/> and fails at <paramref name="failure"/>.</summary>
    /// <remarks>
    /// That is behind the next semicolon, or behind the item's own braces; at the latest where the braces around it close, or
    /// where a top-level item begins.
    /// </remarks>
    public static TokenInput BehindItem(TokenInput start, TokenInput failure)
    {
        int depth = 0;
        int end = start.Source.Length - 1;
        for (int i = start.Position; i < end; i++)
        {
            char kind = start.Source[i];
            if (i >= failure.Position && BeginsTopLevelItem(start.At(i)) && i > start.Position)
            {
                return start.At(i);
            }

            depth += kind == '{' ? 1 : kind == '}' ? -1 : 0;
            if (depth < 0)
            {
                return start.At(i);
            }

            if (depth == 0 && (kind is ';' or '}') && i >= failure.Position)
            {
                return start.At(kind == '}' && start.Source[i + 1] == ';' ? i + 2 : i + 1);
            }
        }

        return start.At(end);
    }

    /// <summary>The next place where a top-level item begins. Indentation and brackets cannot be relied on behind an error.</summary>
    public static TokenInput AtTopLevelItem(int atLeast, TokenInput failure)
    {
        int end = failure.Source.Length - 1;
        for (int i = Math.Max(atLeast, failure.Position); i < end; i++)
        {
            if (BeginsTopLevelItem(failure.At(i)))
            {
                return failure.At(i);
            }
        }

        return failure.At(end);
    }

    /// <summary>
    /// Whether an interface, a world or a package begins: the word with a name behind it is nothing else, as an inline interface
    /// has no name there.
    /// </summary>
    public static bool BeginsTopLevelItem(TokenInput place) =>
        (place.Current is TokenKind.Interface or TokenKind.World or TokenKind.Package) && place.Peek(1) == TokenKind.Identifier;
}
