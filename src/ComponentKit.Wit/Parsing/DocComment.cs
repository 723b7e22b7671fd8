using System.Collections.Immutable;
using System.Text;
using ComponentKit.Wit.Text;

namespace ComponentKit.Wit.Parsing;

/// <summary>What the comments before an item say about it.</summary>
/// <remarks>
/// Any comment counts, not only those that begin with <c>///</c> or <c>/**</c>: <c>WIT.md</c> makes no difference, and neither do
/// other tools, so that a package has the same docs everywhere. Much of a text is docs, so they are cut out of it without copies.
/// </remarks>
internal static class DocComment
{
    private static readonly char[] LineBreak = ['\n'];

    /// <summary>The text of the comments in a range; null without any.</summary>
    public static string? Join(SourceText source, ImmutableArray<TextSpan> comments, int first, int end)
    {
        if (first == end)
        {
            return null;
        }

        string text = source.Content;
        int margin = int.MaxValue;
        int length = 0;
        for (int i = first; i < end; i++)
        {
            TextSpan body = Body(text, comments[i]);
            margin = Math.Min(margin, MarginOf(text, body));
            length += body.Length + 1;
        }

        var docs = new StringBuilder(length);
        for (int i = first; i < end; i++)
        {
            TextSpan body = Body(text, comments[i]);
            int skip = Spaces(text, body) >= margin ? margin : 0;
            AppendLines(docs, text, TextSpan.FromBounds(body.Start + skip, body.End));
        }

        while (docs.Length > 0 && docs[docs.Length - 1] == '\n')
        {
            docs.Length--;
        }

        // Where even the lines within blocks have a margin, that is none of the text either, and could not be printed.
        return docs.Length > 0 && docs[0] == ' ' ? WithoutMargin(docs.ToString()) : docs.ToString();
    }

    // What is between the signs, without white space behind.
    private static TextSpan Body(string text, TextSpan comment)
    {
        int start = comment.Start;
        int end = comment.End;
        if (comment.Length > 4 && text[start + 1] == '*' && text[start + 2] == '*')
        {
            start += 3;
            end -= 2;
        }
        else if (comment.Length == 4 && string.CompareOrdinal(text, start, "/**/", 0, 4) == 0)
        {
            start = end;
        }
        else
        {
            // However many slashes there are, they are one sign.
            while (start < end && text[start] == '/')
            {
                start++;
            }
        }

        while (end > start && IsWhite(text[end - 1]))
        {
            end--;
        }

        return TextSpan.FromBounds(start, end);
    }

    // The space behind the signs is no part of the text; further ones are, for lists and code in it.
    private static int MarginOf(string text, TextSpan body) =>
        body.Length == 0 || (text[body.Start] != ' ' && IsWhite(text[body.Start])) ? int.MaxValue : Spaces(text, body);

    private static int Spaces(string text, TextSpan body)
    {
        int position = body.Start;
        while (position < body.End && text[position] == ' ')
        {
            position++;
        }

        return position - body.Start;
    }

    private static void AppendLines(StringBuilder docs, string text, TextSpan span)
    {
        int start = span.Start;
        while (true)
        {
            int lineBreak = text.IndexOf('\n', start, span.End - start);
            int next = lineBreak < 0 ? span.End : lineBreak;
            int end = next;
            while (end > start && IsWhite(text[end - 1]))
            {
                end--;
            }

            docs.Append(text, start, end - start).Append('\n');
            if (lineBreak < 0)
            {
                return;
            }

            start = next + 1;
        }
    }

    private static string WithoutMargin(string docs)
    {
        string[] lines = docs.Split(LineBreak);
        int margin = lines.Where(l => l.Length > 0).Min(l => l.Length - l.TrimStart(' ').Length);
        return string.Join("\n", lines.Select(l => l.Length > 0 ? l.Substring(margin) : l));
    }

    private static bool IsWhite(char c) => c is ' ' or '\t' or '\n' or '\r';
}
