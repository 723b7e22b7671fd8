using System.Collections.Immutable;
using ComponentKit.Wit.Text;

namespace ComponentKit.Wit.Diagnostics;

/// <summary>Collects the diagnostics of one text; past a limit it only says that there are more.</summary>
internal sealed class DiagnosticBag(SourceText source)
{
    // Whoever has more has given something that is no WIT at all.
    private const int Limit = 50;

    private readonly ImmutableArray<Diagnostic>.Builder _diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();

    public bool IsFull => _diagnostics.Count > Limit;

    public bool IsEmpty => _diagnostics.Count == 0;

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

    public ImmutableArray<Diagnostic> ToImmutable() => _diagnostics.ToImmutable();
}
