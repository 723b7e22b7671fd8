using System.Collections.Immutable;

namespace ComponentKit.Wit.Diagnostics;

/// <summary>An input could not be used; <see cref="Diagnostics"/> say why.</summary>
/// <remarks>Thrown where a caller asked for a finished value instead of a value with diagnostics.</remarks>
public sealed class DiagnosticException : Exception
{
    /// <summary>Wraps diagnostics, at least one of which is an error.</summary>
    public DiagnosticException(ImmutableArray<Diagnostic> diagnostics)
        : base(string.Join(Environment.NewLine, diagnostics.Select(DiagnosticRenderer.ToLine)))
    {
        Diagnostics = diagnostics;
    }

    /// <summary>Wraps one diagnostic.</summary>
    public DiagnosticException(Diagnostic diagnostic)
        : this(ImmutableArray.Create(diagnostic))
    {
    }

    /// <summary>What is wrong, in the order found.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }
}
