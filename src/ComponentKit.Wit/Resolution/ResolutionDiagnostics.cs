using System.Collections.Immutable;
using ComponentKit.Wit.Diagnostics;

namespace ComponentKit.Wit.Resolution;

/// <summary>Collects what the resolver finds.</summary>
internal sealed class ResolutionDiagnostics
{
    private readonly ImmutableArray<Diagnostic>.Builder _diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();

    public bool HasErrors { get; private set; }

    public void Add(
        DiagnosticDescriptor descriptor, string message, Place place, string? help = null, params DiagnosticLabel[] labels)
    {
        HasErrors |= descriptor.Severity == DiagnosticSeverity.Error;
        _diagnostics.Add(new Diagnostic(descriptor, message, place.ToLocation())
        {
            Help = help,
            Labels = ImmutableArray.Create(labels),
        });
    }

    /// <summary>A name is taken; the label shows by what.</summary>
    public void AddDuplicate(string message, Place place, Place first) =>
        Add(DiagnosticCodes.DuplicateName, message, place, null, new DiagnosticLabel(first.ToLocation(), "first defined here"));

    /// <summary>Everything in the order of the text, file by file, as people work through it; steps find it in another.</summary>
    public ImmutableArray<Diagnostic> ToImmutable()
    {
        var files = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (Diagnostic diagnostic in _diagnostics)
        {
            if (!files.ContainsKey(diagnostic.Location.Path))
            {
                files.Add(diagnostic.Location.Path, files.Count);
            }
        }

        return _diagnostics
            .OrderBy(d => files[d.Location.Path])
            .ThenBy(d => ((DiagnosticLocation.InText)d.Location).Span.Start)
            .ToImmutableArray();
    }
}
