namespace ComponentKit.Generator;

/// <summary>All that bindings are made of.</summary>
/// <param name="Files">The project's WIT files.</param>
/// <param name="Classes">Its classes with <c>[WitWorld]</c>.</param>
/// <param name="Settings">Its properties.</param>
internal sealed record GeneratorInput(EquatableArray<WitFile> Files, EquatableArray<WorldClass> Classes, GeneratorSettings Settings);
