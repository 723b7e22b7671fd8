using System.Collections.Immutable;
using ComponentKit.Wit.Text;

namespace ComponentKit.Wit.Parsing;

/// <summary>What the comments before an item say about it.</summary>
/// <remarks>
/// Any comment counts, not only those that begin with <c>///</c> or <c>/**</c>: <c>WIT.md</c> makes no difference, and neither do
/// other tools, so that a package has the same docs everywhere.
/// </remarks>
internal static class DocComment
{
    private static readonly char[] White = [' ', '\t', '\n', '\r'];
    private static readonly char[] LineBreak = ['\n'];

    /// <summary>The text of the comments in a range; null without any.</summary>
    public static string? Join(SourceText source, ImmutableArray<TextSpan> comments, int first, int end)
    {
        if (first == end)
        {
            return null;
        }

        var texts = new List<string>(end - first);
        for (int i = first; i < end; i++)
        {
            texts.Add(WithoutSigns(source.Content.Substring(comments[i].Start, comments[i].Length)).TrimEnd(White));
        }

        string[] lines = Unindent(texts, requiresAll: false).TrimEnd(LineBreak).Split(LineBreak);
        string docs = string.Join("\n", lines.Select(l => l.TrimEnd(White)));

        // Where even the lines within blocks have a margin, that is none of the text either, and could not be printed.
        return docs.Length > 0 && docs[0] == ' ' ? Unindent(docs.Split(LineBreak), requiresAll: true).TrimEnd(LineBreak) : docs;
    }

    // The space behind the signs is no part of the text; further ones are, for lists and code in it.
    private static string Unindent(IReadOnlyList<string> texts, bool requiresAll)
    {
        int margin = int.MaxValue;
        foreach (string text in texts)
        {
            int spaces = text.Length - text.TrimStart(' ').Length;
            if (text.Length > 0 && (requiresAll || spaces > 0 || text[0] is not ('\t' or '\n' or '\r')))
            {
                margin = Math.Min(margin, spaces);
            }
        }

        var docs = new System.Text.StringBuilder();
        foreach (string text in texts)
        {
            int skip = margin < text.Length && string.CompareOrdinal(text, 0, new string(' ', margin), 0, margin) == 0 ? margin : 0;
            docs.Append(text, skip, text.Length - skip).Append('\n');
        }

        return docs.ToString();
    }

    private static string WithoutSigns(string comment) =>
        comment == "/**/" ? ""
        : comment.StartsWith("/**", StringComparison.Ordinal) ? comment.Substring(3, comment.Length - 5)
        : comment.TrimStart('/');
}
