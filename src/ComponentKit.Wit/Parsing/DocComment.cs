using System.Collections.Immutable;
using System.Text;
using ComponentKit.Wit.Text;

namespace ComponentKit.Wit.Parsing;

/// <summary>Doc comments: <c>///</c> to the end of the line, and <c>/** … */</c>.</summary>
internal static class DocComment
{
    private static readonly char[] LineBreak = ['\n'];

    /// <summary>The text of those comments in a range that are doc comments, a line each; null without any.</summary>
    public static string? Join(SourceText source, ImmutableArray<TextSpan> comments, int first, int end)
    {
        StringBuilder? docs = null;
        for (int i = first; i < end; i++)
        {
            string comment = source.Content.Substring(comments[i].Start, comments[i].Length);
            foreach (string line in Lines(comment))
            {
                docs = docs is null ? new StringBuilder() : docs.Append('\n');
                docs.Append(line);
            }
        }

        return docs?.ToString();
    }

    private static IEnumerable<string> Lines(string comment)
    {
        if (comment.StartsWith("///", StringComparison.Ordinal))
        {
            return [Unindent(comment.Substring(3))];
        }

        // `/**/` is an empty comment, no doc comment.
        if (comment.StartsWith("/**", StringComparison.Ordinal) && comment.Length > 4)
        {
            string[] lines = comment.Substring(3, comment.Length - 5).Trim().Split(LineBreak);
            return lines.Select(line => Unindent(WithoutStar(line)));
        }

        return [];
    }

    // In a block, each line but the first may start with a star under the first one.
    private static string WithoutStar(string line)
    {
        string trimmed = line.TrimStart();
        return trimmed.Length > 0 && trimmed[0] == '*' ? trimmed.Substring(1) : line.TrimStart();
    }

    // The space behind the slashes is no part of the text; further ones are, for lists and code in it.
    private static string Unindent(string line) => (line.Length > 0 && line[0] == ' ' ? line.Substring(1) : line).TrimEnd();
}
