using System.Text.RegularExpressions;
using ComponentKit.Wit.Diagnostics;
using ComponentKit.Wit.Formatting;
using ComponentKit.Wit.Parsing;
using ComponentKit.Wit.Syntax;
using ComponentKit.Wit.Tests.Support;
using ComponentKit.Wit.Text;
using Xunit;

namespace ComponentKit.Wit.Tests.Formatting;

/// <summary>Formats, and holds against every text what is true of all.</summary>
internal static partial class Formatted
{
    public static string Text(string text) => WitFormatter.Format(new SourceText("test.wit", text)).GetValueOrThrow()!;

    /// <summary>The formatted text: its comments, its syntax with the docs, its signs and its white space are checked.</summary>
    public static string Check(string text)
    {
        string formatted = Text(text);
        Assert.Equal(WitComments.In(text), WitComments.In(formatted));
        Assert.Equal(Syntax(text), Syntax(formatted));
        Assert.Equal(formatted, Text(formatted));
        Assert.DoesNotMatch(WrongWhiteSpace(), WitComments.Without(formatted));
        return formatted;
    }

    // Without the places that spans cover, which may have had spaces within.
    private static string Syntax(string text)
    {
        DiagnosticResult<WitFileSyntax> result = WitParser.Parse(new SourceText("test.wit", text));
        Assert.Empty(result.Diagnostics);
        return Span().Replace(SyntaxText.Of(result.Value), "");
    }

    [GeneratedRegex(@"(?<=: |\()`[^`]*`(?=\)?$)", RegexOptions.Multiline)]
    private static partial Regex Span();

    // At the ends of lines, two blank lines, or one at the start or end of the file or of a body.
    [GeneratedRegex(@"[ \t]\r?\n|\t|\n\r?\n\r?\n|\A\r?\n|\{\r?\n\r?\n|\n\r?\n *\}|\n\r?\n\z|[^\n]\z")]
    private static partial Regex WrongWhiteSpace();
}
