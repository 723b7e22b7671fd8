using ComponentKit.Composition.Graphs;
using ComponentKit.Composition.Wac.Syntax;
using ComponentKit.Wit.Diagnostics;
using ComponentKit.Wit.Model;
using ComponentKit.Wit.Text;

namespace ComponentKit.Composition.Wac.Resolution;

/// <summary>What all parts of the resolution of one script share.</summary>
internal sealed class WacContext(WacDocument document)
{
    /// <summary>The name of the package that the script defines.</summary>
    public PackageName Package { get; } = document.Package!.ToPackageName();

    public WacDocument Document => document;

    public Composition Composition { get; } = new(document.Source.Path);

    /// <summary>Of all types in interfaces that the script has or mentions, those interfaces.</summary>
    public TypeHomes Homes { get; } = new();

    public DiagnosticLocation At(TextSpan span) => new DiagnosticLocation.InText(document.Source, span);

    public DiagnosticException Fault(DiagnosticDescriptor descriptor, TextSpan span, string message, string? help, params (TextSpan Span, string Message)[] labels) =>
        new(new Diagnostic(descriptor, message, At(span)) { Help = help, Labels = [.. labels.Select(l => new DiagnosticLabel(At(l.Span), l.Message))] });
}
