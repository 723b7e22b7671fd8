using System.Text;

namespace ComponentKit.Emit.Writing;

/// <summary>Doc comments of WIT, which are Markdown, as the text of XML docs.</summary>
internal static class XmlText
{
    /// <summary>The paragraphs of a comment, each as its lines; empty without a comment.</summary>
    public static List<List<string>> Paragraphs(string? docs)
    {
        var paragraphs = new List<List<string>>();
        var current = new List<string>();
        foreach (string line in Lines(docs ?? "").Append(""))
        {
            if (line.Length > 0)
            {
                current.Add(Escape(line));
            }
            else if (current.Count > 0)
            {
                paragraphs.Add(current);
                current = [];
            }
        }

        return paragraphs;
    }

    /// <summary>Text in which XML has no say: <c>&lt;</c> and its like are escaped, and words in backquotes become code.</summary>
    public static string Escape(string line)
    {
        string[] parts = line.Split('`');

        // An odd number of backquotes has one that is only itself; a pair of them next to each other is a fence.
        if (parts.Length % 2 == 0 || line.Contains("``"))
        {
            return EscapeMarkup(line);
        }

        return string.Concat(parts.Select((part, i) => i % 2 == 0 ? EscapeMarkup(part) : $"<c>{EscapeMarkup(part)}</c>"));
    }

    // All that ends a line in C#: in a `///` comment, what follows would be code.
    private static IEnumerable<string> Lines(string docs) =>
        docs.Replace("\r\n", "\n").Split('\n', '\r', '\u0085', '\u2028', '\u2029').Select(l => l.Trim());

    private static string EscapeMarkup(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (char c in text)
        {
            escaped.Append(c switch
            {
                '&' => "&amp;",
                '<' => "&lt;",
                '>' => "&gt;",
                '\t' => "\t",
                < ' ' or '\uFFFE' or '\uFFFF' => "\uFFFD",
                _ => c.ToString(),
            });
        }

        return escaped.ToString();
    }
}
