using System.Text.RegularExpressions;

namespace ComponentKit.Wit.Tests.Formatting;

/// <summary>Finds comments in WIT text. Owes nothing to the lexer.</summary>
internal static partial class WitComments
{
    /// <summary>The comments in order, without the white space at the ends of their lines and before stars.</summary>
    public static IReadOnlyList<string> In(string text) =>
        [.. Tokens().Matches(text).Where(m => IsComment(m.Value)).Select(m => FreeWhiteSpace().Replace(m.Value, "").Replace("\r\n", "\n", StringComparison.Ordinal))];

    /// <summary>The text with a sign in place of each comment.</summary>
    public static string Without(string text) => Tokens().Replace(text, m => IsComment(m.Value) ? "#" : m.Value);

    /// <summary>Where tokens start: no place is within a string, a comment, or a path.</summary>
    public static IEnumerable<int> Places(string text) => Tokens().Matches(text).Where(m => !IsComment(m.Value)).Select(m => m.Index).Append(text.Length);

    private static bool IsComment(string token) => token.StartsWith("//", StringComparison.Ordinal) || token.StartsWith("/*", StringComparison.Ordinal);

    // Comments (blocks nest), strings, names with the paths that they begin, numbers, signs.
    [GeneratedRegex("""
        //[^\n]*
        | /\*(?:(?<open>/\*)|(?<-open>\*/)|(?!/\*|\*/).)*(?(open)(?!))\*/
        | "(?:[^"\\]|\\.)*"
        | %?[A-Za-z](?:[\w:]|/(?![/*])|-(?!>)|@(?=\d)|\.(?=[\w]))*
        | \d[\w.+-]*
        | -> | \S
        """, RegexOptions.Singleline | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Tokens();

    [GeneratedRegex(@"[ \t\r]+(?=\n|\z)|(?<=\n)[ \t]+(?=\*)")]
    private static partial Regex FreeWhiteSpace();
}
