using System.Collections.Immutable;
using ComponentKit.Wit.Diagnostics;

namespace ComponentKit.Cli;

/// <summary>Writes diagnostics where and how the user wants them.</summary>
internal sealed class Report(TextWriter stderr, DiagnosticFormat format)
{
    /// <summary>Writes the diagnostics.</summary>
    internal void Write(ImmutableArray<Diagnostic> diagnostics)
    {
        if (format == DiagnosticFormat.Json)
        {
            stderr.WriteLine(DiagnosticRenderer.ToJson(diagnostics));
            return;
        }

        foreach (Diagnostic diagnostic in diagnostics)
        {
            stderr.WriteLine(DiagnosticRenderer.ToText(diagnostic));
        }
    }
}
