using System.Globalization;
using System.Text;

namespace ComponentKit.Wit.Diagnostics;

/// <summary>Turns diagnostics into text for people, and into JSON for tools.</summary>
public static partial class DiagnosticRenderer
{
    // A file may be one line of megabytes, and so may a name in it.
    private const int MaxWidth = 240;
    private const int MaxMessage = 2_000;

    /// <summary>The first line: <c>path:line:col: error CK2004: message</c>.</summary>
    public static string ToLine(Diagnostic diagnostic)
    {
        string severity = diagnostic.Severity.ToText();
        return $"{Place(diagnostic.Location)}: {severity} {diagnostic.Code}: {Shorten(diagnostic.Message)}";
    }

    /// <summary>All lines: the first, the source with a caret, the other places, the help.</summary>
    public static string ToText(Diagnostic diagnostic)
    {
        var text = new StringBuilder(ToLine(diagnostic));
        AppendSnippet(text, diagnostic.Location);
        if (diagnostic.Location is DiagnosticLocation.InBinary { Section: { } section })
        {
            text.Append("\n  in: ").Append(section);
        }

        foreach (DiagnosticLabel label in diagnostic.Labels)
        {
            text.Append('\n').Append(Place(label.Location)).Append(": note: ").Append(label.Message);
            AppendSnippet(text, label.Location);
        }

        if (diagnostic.Help is { } help)
        {
            text.Append("\n  help: ").Append(Shorten(help));
        }

        return text.ToString();
    }

    private static string Shorten(string text) => text.Length > MaxMessage ? text.Remove(MaxMessage) + "…" : text;

    private static string Place(DiagnosticLocation location)
    {
        switch (location)
        {
            case DiagnosticLocation.InText(var source, var span):
                var position = source.GetPosition(span.Start);
                return string.Format(CultureInfo.InvariantCulture, "{0}:{1}:{2}", source.Path, position.Line, position.Column);
            case DiagnosticLocation.InBinary(var file, var offset):
                return string.Format(CultureInfo.InvariantCulture, "{0}:0x{1:x}", file, offset);
            default:
                return location.Path;
        }
    }

    private static void AppendSnippet(StringBuilder text, DiagnosticLocation location)
    {
        if (location is not DiagnosticLocation.InText(var source, var span))
        {
            return;
        }

        var position = source.GetPosition(span.Start);
        string line = source.GetLine(position.Line);
        int before = position.Column - 1;
        Clip(ref line, ref before);

        // A span may run over several lines; the carets stay on the first.
        int carets = Math.Max(1, Math.Min(span.Length, line.Length - before));

        // Tabs stay tabs, so that the caret stands under its character whatever a tab's width is.
        var margin = new StringBuilder();
        for (int i = 0; i < before && i < line.Length; i++)
        {
            margin.Append(line[i] == '\t' ? '\t' : ' ');
        }

        string number = position.Line.ToString(CultureInfo.InvariantCulture);
        text.Append('\n').Append(' ').Append(number).Append(" | ").Append(line)
            .Append('\n').Append(' ', number.Length + 1).Append(" | ").Append(margin).Append('^', carets);
    }

    // A line of thousands of characters, such as one of a minified file, is shown around the place only.
    private static void Clip(ref string line, ref int before)
    {
        if (line.Length <= MaxWidth)
        {
            return;
        }

        int start = Math.Max(0, Math.Min(before - (MaxWidth / 2), line.Length - MaxWidth));
        string startSign = start > 0 ? "…" : "";
        string endSign = start + MaxWidth < line.Length ? "…" : "";
        line = $"{startSign}{line.Substring(start, MaxWidth)}{endSign}";
        before += startSign.Length - start;
    }
}
