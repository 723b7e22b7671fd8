using ComponentKit.Emit;

namespace ComponentKit.Generator;

/// <summary>What the pipeline ends in.</summary>
/// <param name="Files">The generated files.</param>
/// <param name="Diagnostics">What there is to say.</param>
internal sealed record GeneratorOutput(EquatableArray<GeneratedFile> Files, EquatableArray<DiagnosticInfo> Diagnostics);
