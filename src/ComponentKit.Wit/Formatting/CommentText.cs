namespace ComponentKit.Wit.Formatting;

/// <summary>The text of comments: as written, but for white space at the ends of lines and before stars.</summary>
internal static class CommentText
{
    private static readonly char[] Blank = [' ', '\t'];
    private static readonly char[] BlankOrReturn = [' ', '\t', '\r'];
    private static readonly char[] LineBreak = ['\n'];

    /// <summary>
    /// A comment that is to stand at a column. Where all lines of a block start with a star, the stars are put below the first;
    /// other lines may be anything, drawings too, and keep their indentation.
    /// </summary>
    public static string Align(string comment, int column, string newLine)
    {
        string[] lines = comment.Split(LineBreak);
        for (int i = 0; i < lines.Length; i++)
        {
            lines[i] = lines[i].TrimEnd(BlankOrReturn);
        }

        if (lines.Skip(1).All(line => line.TrimStart(Blank) is "" or ['*', ..]))
        {
            for (int i = 1; i < lines.Length; i++)
            {
                lines[i] = lines[i].Length == 0 ? "" : new string(' ', column + 1) + lines[i].TrimStart(Blank);
            }
        }

        return string.Join(newLine, lines);
    }
}
