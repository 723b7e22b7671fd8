using System.Collections.Immutable;
using System.Text;
using ComponentKit.Wit.Text;

namespace ComponentKit.Wit.Parsing;

/// <summary>What the comments before an item say about it.</summary>
/// <remarks>
/// Any comment counts, not only those that begin with <c>///</c> or <c>/**</c>: <c>WIT.md</c> makes no difference, and neither do
/// other tools, so that a package has the same docs everywhere.
/// </remarks>
internal static class DocComment
{
    private static readonly char[] White = [' ', '\t', '\n', '\r', '\f'];

    /// <summary>The text of the comments in a range; null without any.</summary>
    public static string? Join(SourceText source, ImmutableArray<TextSpan> comments, int first, int end)
    {
        var texts = new List<string>();
        for (int i = first; i < end; i++)
        {
            texts.Add(WithoutSigns(source.Content.Substring(comments[i].Start, comments[i].Length)).TrimEnd(White));
        }

        // The space behind the signs is no part of the text; further ones are, for lists and code in it.
        int margin = texts.Where(t => t.Length > 0).Select(t => t.Length - t.TrimStart(White).Length).DefaultIfEmpty(0).Min();
        string indent = new(' ', margin);
        var docs = new StringBuilder();
        foreach (string text in texts)
        {
            string body = text.StartsWith(indent, StringComparison.Ordinal) ? text.Substring(margin) : text;
            docs.Append(body.Replace("\r\n", "\n")).Append('\n');
        }

        return docs.ToString().TrimEnd('\n');
    }

    private static string WithoutSigns(string comment) =>
        comment.StartsWith("/**", StringComparison.Ordinal) && comment.Length > 4
            ? comment.Substring(3, comment.Length - 5)
            : comment.TrimStart('/');
}
