using ComponentKit.Wit.Diagnostics;

namespace ComponentKit.Composition;

/// <summary>An export of a composition.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Node">What is exported.</param>
public sealed record CompositionExport(string Name, CompositionNode Node)
{
    internal DiagnosticLocation Place { get; init; } = null!;
}
