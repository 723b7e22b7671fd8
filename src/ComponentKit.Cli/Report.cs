using System.Collections.Immutable;
using ComponentKit.Wit.Diagnostics;

namespace ComponentKit.Cli;

/// <summary>Writes diagnostics where and how the user wants them.</summary>
internal sealed class Report(TextWriter stderr, DiagnosticFormat format)
{
    /// <summary>Writes what is no finding about an input: <c>error: message</c>, or in JSON a diagnostic like all others.</summary>
    internal void WriteFailure(DiagnosticDescriptor descriptor, string message)
    {
        if (format == DiagnosticFormat.Json)
        {
            Write([new Diagnostic(descriptor, message, new DiagnosticLocation.Whole("wit"))]);
            return;
        }

        stderr.WriteLine($"error: {message}");
    }

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
