using System.Collections.Immutable;

namespace ComponentKit.Wit.Diagnostics;

/// <summary>One finding about an input: what is wrong, where, and what to do.</summary>
/// <remarks>
/// A plain value that compares by content. Rendering is separate (<see cref="DiagnosticRenderer"/>): the same diagnostic
/// becomes text on a terminal, JSON, or a compiler's diagnostic.
/// </remarks>
/// <param name="Descriptor">The kind: its code and severity.</param>
/// <param name="Message">One sentence, without the code, naming both sides where two do not fit.</param>
/// <param name="Location">The culprit.</param>
public sealed record Diagnostic(DiagnosticDescriptor Descriptor, string Message, DiagnosticLocation Location)
{
    /// <summary>Other places that matter.</summary>
    public ImmutableArray<DiagnosticLabel> Labels { get; init; } = ImmutableArray<DiagnosticLabel>.Empty;

    /// <summary>What to do about it, or null.</summary>
    public string? Help { get; init; }

    /// <summary>The stable code, such as <c>CK2004</c>.</summary>
    public string Code => Descriptor.Code;

    /// <summary>How grave it is.</summary>
    public DiagnosticSeverity Severity => Descriptor.Severity;

    /// <inheritdoc/>
    public bool Equals(Diagnostic? other) =>
        other is not null && Descriptor == other.Descriptor && Message == other.Message && Location == other.Location
        && Help == other.Help && Labels.SequenceEqual(other.Labels);

    /// <inheritdoc/>
    public override int GetHashCode() => Message.GetHashCode() * 31 + Descriptor.GetHashCode();

    /// <inheritdoc/>
    public override string ToString() => DiagnosticRenderer.ToText(this);
}
