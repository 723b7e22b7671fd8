namespace ComponentKit.Wit.Printing;

/// <summary>Docs as comments from which the same docs are read again.</summary>
internal static class DocText
{
    public static void Print(string docs, IndentedText text)
    {
        string[] lines = docs.Split('\n');

        // Comments to the end of the line lose a margin that all of them have.
        bool isPlain = lines.Any(l => l.Length > 0 && l[0] != ' ') || lines.All(l => l.Length == 0);
        if (isPlain || !FitsBlock(docs))
        {
            foreach (string line in lines)
            {
                text.Line(line.Length == 0 ? "///" : $"/// {line}");
            }
        }
        else
        {
            text.Verbatim($"/**{docs} */");
        }
    }

    // Within a block, what opens and closes comments has to be in pairs.
    private static bool FitsBlock(string docs)
    {
        int depth = 0;
        for (int i = 0; i + 1 < docs.Length && depth >= 0; i++)
        {
            if (docs[i] == '/' && docs[i + 1] == '*')
            {
                depth++;
                i++;
            }
            else if (docs[i] == '*' && docs[i + 1] == '/')
            {
                depth--;
                i++;
            }
        }

        return depth == 0;
    }
}
