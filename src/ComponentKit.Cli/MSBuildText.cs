using System.Globalization;
using ComponentKit.Wit.Diagnostics;

namespace ComponentKit.Cli;

/// <summary>Writes a diagnostic in the one line that MSBuild, and editors with it, take for an error at its place.</summary>
internal static class MSBuildText
{
    /// <summary>The line: <c>wit/a.wit(3,7,3,12): error CK2001: message (help)</c>.</summary>
    internal static string Of(Diagnostic diagnostic)
    {
        string severity = diagnostic.Severity.ToText();
        string help = diagnostic.Help is { } text ? $" ({text})" : "";
        string message = $"{diagnostic.Message}{At(diagnostic.Location)}{help}";
        return $"{Place(diagnostic.Location)}: {severity} {diagnostic.Code}: {message.ReplaceLineEndings(" ")}";
    }

    private static string Place(DiagnosticLocation location)
    {
        if (location is not DiagnosticLocation.InText(var source, var span))
        {
            return location.Path;
        }

        var start = source.GetPosition(span.Start);
        var end = source.GetPosition(span.End);
        return string.Create(CultureInfo.InvariantCulture, $"{source.Path}({start.Line},{start.Column},{end.Line},{end.Column})");
    }

    // A place without lines has no form of its own there.
    private static string At(DiagnosticLocation location) => location is DiagnosticLocation.InBinary binary
        ? string.Create(CultureInfo.InvariantCulture, $" at offset 0x{binary.Offset:x}{(binary.Section is { } section ? $", in {section}" : "")}")
        : "";
}
