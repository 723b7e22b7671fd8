using ComponentKit.Wit.Diagnostics;
using ComponentKit.Wit.Text;

namespace ComponentKit.Wit.Resolution;

/// <summary>A span in a file.</summary>
internal readonly record struct Place(SourceText Source, TextSpan Span)
{
    public DiagnosticLocation ToLocation() => new DiagnosticLocation.InText(Source, Span);
}
