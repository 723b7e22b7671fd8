using System.Globalization;
using System.Text;

namespace ComponentKit.Cli;

/// <summary>Makes text that stems from files harmless to a terminal: what would steer it is shown instead, as <c>\u{1b}</c>.</summary>
internal static class TerminalText
{
    /// <summary>A text of several lines, whose line breaks and tabs stay.</summary>
    internal static string Escape(string text) => Escape(text, static c => c is '\n' or '\r' or '\t');

    /// <summary>What has to stay on its line, such as a name.</summary>
    internal static string EscapeName(string text) => Escape(text, static _ => false);

    private static string Escape(string text, Func<char, bool> stays)
    {
        if (!text.Any(c => Steers(c) && !stays(c)))
        {
            return text;
        }

        var escaped = new StringBuilder(text.Length);
        foreach (char c in text)
        {
            if (Steers(c) && !stays(c))
            {
                escaped.Append(CultureInfo.InvariantCulture, $"\\u{{{(int)c:x}}}");
            }
            else
            {
                escaped.Append(c);
            }
        }

        return escaped.ToString();
    }

    // Controls, line breaks that are none in ASCII, and what reorders the text around it.
    private static bool Steers(char c) =>
        char.IsControl(c) || c is '\u2028' or '\u2029' or '\u200e' or '\u200f' or (>= '\u202a' and <= '\u202e') or (>= '\u2066' and <= '\u2069');
}
