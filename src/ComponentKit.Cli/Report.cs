using System.Collections.Immutable;
using ComponentKit.Wit.Diagnostics;

namespace ComponentKit.Cli;

/// <summary>Writes diagnostics where and how the user wants them.</summary>
internal sealed class Report(TextWriter stderr, DiagnosticFormat format)
{
    /// <summary>Writes what is no finding about an input: <c>error: message</c>, or in JSON a diagnostic like all others.</summary>
    internal void WriteFailure(DiagnosticDescriptor descriptor, string message)
    {
        if (format != DiagnosticFormat.Text)
        {
            Write([new Diagnostic(descriptor, message, new DiagnosticLocation.Whole("wit"))]);
            return;
        }

        stderr.WriteLine($"error: {TerminalText.Escape(message)}");
    }

    /// <summary>Writes the diagnostics.</summary>
    internal void Write(ImmutableArray<Diagnostic> diagnostics)
    {
        diagnostics = [.. diagnostics.Select(ExplainOffset)];
        if (format == DiagnosticFormat.Json)
        {
            stderr.WriteLine(DiagnosticRenderer.ToJson(diagnostics));
            return;
        }

        foreach (Diagnostic diagnostic in diagnostics)
        {
            if (format == DiagnosticFormat.MSBuild)
            {
                stderr.WriteLine(TerminalText.EscapeName(MSBuildText.Of(diagnostic)));
                continue;
            }

            Diagnostic escaped = diagnostic with
            {
                Message = TerminalText.EscapeName(diagnostic.Message),
                Help = diagnostic.Help is { } help ? TerminalText.EscapeName(help) : null,
                Labels = [.. diagnostic.Labels.Select(label => label with { Message = TerminalText.EscapeName(label.Message) })],
            };
            stderr.WriteLine(TerminalText.Escape(DiagnosticRenderer.ToText(escaped)));
        }
    }

    // Of a file that is text, the user never sees the bytes.
    private static Diagnostic ExplainOffset(Diagnostic diagnostic)
    {
        const string Explanation = "the offset is one of the binary that the text stands for";
        return diagnostic.Location is DiagnosticLocation.InBinary place && place.File.EndsWith(".wat", StringComparison.OrdinalIgnoreCase)
            ? diagnostic with { Help = diagnostic.Help is { } help ? $"{help}; {Explanation}" : Explanation }
            : diagnostic;
    }
}
