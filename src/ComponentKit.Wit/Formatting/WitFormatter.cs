using ComponentKit.Wit.Diagnostics;
using ComponentKit.Wit.Parsing;
using ComponentKit.Wit.Syntax;
using ComponentKit.Wit.Text;

namespace ComponentKit.Wit.Formatting;

/// <summary>Lays WIT text out in its canonical form, with all its comments.</summary>
/// <remarks>
/// <para>
/// Indentation is two spaces. Items, fields, cases and labels have a line each, the latter three with a comma behind each.
/// What is in parentheses, or in the braces of <c>use</c> and <c>include</c>, stays on one line where that has at most
/// <see cref="MaxWidth"/> columns, and else has a line for each part. Gates have a line each, in the order written. An empty body
/// is <c>{}</c>, and <c>resource r {}</c>, which means the same, becomes <c>resource r;</c>. Single blank lines stay where they are,
/// several become one; none is at the start or end of a body, and there is always one around interfaces, worlds and packages.
/// Names are kept as written, with or without <c>%</c>. The line breaks are all of the kind of the first.
/// </para>
/// <para>
/// The text is laid out from its tokens, as the syntax tree has no comments. What a comment documents depends only on the
/// tokens that it stands between, so every comment stays between the same two, and the result cannot mean anything
/// else. A comment behind something on its line stays on that line, and one on a line of its own keeps that. In odd places, within a type for
/// instance, comments follow the token before them.
/// </para>
/// <para>
/// Formatting the result again changes nothing. So each decision rests on what the result keeps: the tokens, the
/// comments, and whether a line break or a blank line stands where the result has line breaks anyway.
/// </para>
/// </remarks>
public static class WitFormatter
{
    /// <summary>How many columns a function, <c>use</c> or <c>include</c> may take on one line.</summary>
    public const int MaxWidth = 100;

    /// <summary>The text in its canonical form; null when it has errors.</summary>
    /// <param name="source">A text; that it resolves is not asked for.</param>
    public static DiagnosticResult<string?> Format(SourceText source)
    {
        DiagnosticResult<WitFileSyntax> parsed = WitParser.Parse(source);
        if (parsed.HasErrors)
        {
            return new(null, parsed.Diagnostics);
        }

        var tokens = new LayoutTokens(Lexer.Run(source, new DiagnosticBag(source)));
        var writer = new LayoutWriter(NewLineOf(source.Content));
        new ItemLayout(tokens, writer).WriteFile();
        return new(writer.ToString(), parsed.Diagnostics);
    }

    private static string NewLineOf(string text)
    {
        int first = text.IndexOf('\n');
        return first > 0 && text[first - 1] == '\r' ? "\r\n" : "\n";
    }
}
