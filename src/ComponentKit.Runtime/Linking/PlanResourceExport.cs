using System.Collections.Immutable;

namespace ComponentKit.Runtime.Linking;

/// <summary>A resource type that a component exports.</summary>
/// <param name="Path">The names that lead to it.</param>
/// <param name="Resource">The index of the resource type.</param>
public sealed record PlanResourceExport(ImmutableArray<string> Path, int Resource)
{
    /// <summary>The instance that it is in, or null for the world itself.</summary>
    public string? Interface => PlanPath.InterfaceOf(Path);

    /// <summary>Its own name.</summary>
    public string Name => Path[^1];
}
