using System.Text;

namespace ComponentKit.Wit.Diagnostics;

/// <content>JSON: an array with an object for each diagnostic.</content>
public static partial class DiagnosticRenderer
{
    /// <summary>
    /// Diagnostics as JSON: <c>code</c>, <c>severity</c>, <c>message</c>, <c>location</c>, and where there are any <c>labels</c> and
    /// <c>help</c>. A location has <c>path</c> and, in a text, <c>line</c>, <c>column</c>, <c>endLine</c>, <c>endColumn</c>, all from 1; in a
    /// binary, <c>offset</c>.
    /// </summary>
    public static string ToJson(IEnumerable<Diagnostic> diagnostics)
    {
        var json = new StringBuilder("[");
        foreach (Diagnostic diagnostic in diagnostics)
        {
            json.Append(json.Length > 1 ? ",\n " : "").Append('{')
                .AppendProperty("code", diagnostic.Code).Append(',')
                .AppendProperty("severity", diagnostic.Severity.ToText()).Append(',')
                .AppendProperty("message", Shorten(diagnostic.Message)).Append(',');
            AppendLocation(json, diagnostic.Location);
            AppendLabels(json, diagnostic);
            if (diagnostic.Help is { } help)
            {
                json.Append(',').AppendProperty("help", Shorten(help));
            }

            json.Append('}');
        }

        return json.Append(']').ToString();
    }

    private static void AppendLabels(StringBuilder json, Diagnostic diagnostic)
    {
        if (diagnostic.Labels.IsEmpty)
        {
            return;
        }

        json.Append(",\"labels\":[");
        for (int i = 0; i < diagnostic.Labels.Length; i++)
        {
            json.Append(i > 0 ? ",{" : "{").AppendProperty("message", diagnostic.Labels[i].Message).Append(',');
            AppendLocation(json, diagnostic.Labels[i].Location);
            json.Append('}');
        }

        json.Append(']');
    }

    private static void AppendLocation(StringBuilder json, DiagnosticLocation location)
    {
        json.Append("\"location\":{").AppendProperty("path", location.Path);
        if (location is DiagnosticLocation.InText(var source, var span))
        {
            var start = source.GetPosition(span.Start);
            var end = source.GetPosition(span.End);
            json.Append(',').AppendProperty("line", start.Line).Append(',').AppendProperty("column", start.Column)
                .Append(',').AppendProperty("endLine", end.Line).Append(',').AppendProperty("endColumn", end.Column);
        }
        else if (location is DiagnosticLocation.InBinary binary)
        {
            json.Append(',').AppendProperty("offset", binary.Offset);
            if (binary.Section is { } section)
            {
                json.Append(',').AppendProperty("section", section);
            }
        }

        json.Append('}');
    }
}
