namespace ComponentKit.Wit.Formatting;

/// <summary>
/// The text of comments: as written, as it is what the docs say, white space included. Only the line breaks are those of the file,
/// and nothing blank follows.
/// </summary>
internal static class CommentText
{
    private static readonly char[] White = [' ', '\t', '\r'];

    public static string Of(string comment, string newLine) =>
        comment.TrimEnd(White).Replace("\r\n", "\n").Replace("\n", newLine);
}
