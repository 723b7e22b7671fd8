namespace ComponentKit.Wit.Diagnostics;

/// <summary>Severities as people and other tools write them.</summary>
internal static class SeverityText
{
    public static string ToText(this DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => "error",
        DiagnosticSeverity.Warning => "warning",
        _ => "info",
    };
}
