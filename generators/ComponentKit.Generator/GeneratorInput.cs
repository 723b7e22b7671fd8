using ComponentKit.Emit;

namespace ComponentKit.Generator;

/// <summary>All that bindings are made of.</summary>
/// <param name="Files">The project's WIT files.</param>
/// <param name="Classes">Its classes with <c>[WitWorld]</c>.</param>
/// <param name="Settings">Its properties.</param>
/// <param name="References">What referenced assemblies have bound.</param>
internal sealed record GeneratorInput(
    EquatableArray<WitFile> Files,
    EquatableArray<WorldClass> Classes,
    GeneratorSettings Settings,
    EquatableArray<ReferencedBinding> References = default);
