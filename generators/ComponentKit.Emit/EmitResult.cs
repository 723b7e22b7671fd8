using System.Collections.Immutable;
using ComponentKit.Wit.Diagnostics;

namespace ComponentKit.Emit;

/// <summary>The bindings of worlds.</summary>
/// <param name="Files">The files, in a stable order; none of a world that has errors.</param>
/// <param name="Diagnostics">What cannot be bound, and why.</param>
public sealed record EmitResult(ImmutableArray<GeneratedFile> Files, ImmutableArray<Diagnostic> Diagnostics);
