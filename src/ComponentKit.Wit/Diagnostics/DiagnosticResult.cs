using System.Collections.Immutable;

namespace ComponentKit.Wit.Diagnostics;

/// <summary>What a stage gives: a value, and what there is to say about its input.</summary>
/// <typeparam name="T">The value's type.</typeparam>
/// <param name="Value">The value. With errors among the diagnostics it is null, or holds only what could be read.</param>
/// <param name="Diagnostics">The findings in the order found.</param>
public sealed record DiagnosticResult<T>(T Value, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>Whether a diagnostic is an error, so that the value cannot be relied on.</summary>
    public bool HasErrors => Diagnostics.Any(d => d.Severity == DiagnosticSeverity.Error);

    /// <summary>The value, for callers that do not go on after an error.</summary>
    /// <exception cref="DiagnosticException">There are errors.</exception>
    public T GetValueOrThrow() => HasErrors ? throw new DiagnosticException(Diagnostics) : Value;
}
