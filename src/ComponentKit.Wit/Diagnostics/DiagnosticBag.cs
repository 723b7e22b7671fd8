using System.Collections.Immutable;
using ComponentKit.Wit.Text;

namespace ComponentKit.Wit.Diagnostics;

/// <summary>Collects the diagnostics of one text; past a limit it only says that there are more.</summary>
internal sealed class DiagnosticBag(SourceText source)
{
    /// <summary>How many there can be. Whoever has more has given something that is no WIT at all.</summary>
    public const int Limit = 50;

    private readonly ImmutableArray<Diagnostic>.Builder _diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();

    public bool IsFull => _diagnostics.Count > Limit;

    public bool IsEmpty => _diagnostics.Count == 0;

    /// <summary>The lines on which something is reported, from 1.</summary>
    public HashSet<int> Lines() =>
        new(_diagnostics.Select(d => source.GetPosition(((DiagnosticLocation.InText)d.Location).Span.Start).Line));

    /// <summary>Whether something of a kind is reported.</summary>
    public bool Has(params DiagnosticDescriptor[] kinds) => _diagnostics.Any(d => kinds.Contains(d.Descriptor));

    public void Add(DiagnosticDescriptor descriptor, string message, TextSpan span, string? help = null)
    {
        if (IsFull)
        {
            return;
        }

        if (_diagnostics.Count == Limit)
        {
            (descriptor, message, help) = (DiagnosticCodes.TooManyErrors, "too many errors: the rest of the file is not read", null);
        }

        _diagnostics.Add(new Diagnostic(descriptor, message, new DiagnosticLocation.InText(source, span)) { Help = help });
    }

    /// <summary>In the order of the text.</summary>
    public ImmutableArray<Diagnostic> ToImmutable() => _diagnostics
        .OrderBy(d => d.Descriptor == DiagnosticCodes.TooManyErrors ? int.MaxValue : ((DiagnosticLocation.InText)d.Location).Span.Start)
        .ToImmutableArray();
}
