using System.Collections.Immutable;
using ComponentKit.Wit.Diagnostics;

namespace ComponentKit.Wit.Resolution;

/// <summary>Collects what the resolver finds.</summary>
internal sealed class ResolutionDiagnostics
{
    // Nobody reads more, and each costs the search for a suggestion.
    private const int Limit = 200;
    private const int MaxCandidates = 5_000;

    private readonly ImmutableArray<Diagnostic>.Builder _diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();

    private int _errors;

    public bool HasErrors => _errors > 0;

    public void Add(
        DiagnosticDescriptor descriptor, string message, Place place, string? help = null, params DiagnosticLabel[] labels)
    {
        if (descriptor.Severity == DiagnosticSeverity.Error)
        {
            _errors++;
        }

        if (_errors > Limit + 1 || (descriptor.Severity == DiagnosticSeverity.Warning && _diagnostics.Count > Limit))
        {
            return;
        }

        if (_errors == Limit + 1)
        {
            (descriptor, message, help, labels) = (DiagnosticCodes.TooManyErrors, "too many errors: the rest is not shown", null, []);
        }

        _diagnostics.Add(new Diagnostic(descriptor, message, place.ToLocation())
        {
            Help = help,
            Labels = ImmutableArray.Create(labels),
        });
    }

    /// <summary>Whether findings are no longer kept, so that work on a good message is for nothing.</summary>
    public bool IsFull => _errors >= Limit;

    /// <summary>What a misspelt name may have been meant to be, or null.</summary>
    public string? Suggest(string name, IEnumerable<string> candidates) =>
        IsFull ? null : Spelling.Suggest(name, candidates.Take(MaxCandidates));

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
            .ThenBy(d => d.Descriptor == DiagnosticCodes.TooManyErrors ? int.MaxValue : ((DiagnosticLocation.InText)d.Location).Span.Start)
            .ToImmutableArray();
    }
}
