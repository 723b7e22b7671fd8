using System.Collections.Immutable;

namespace ComponentKit.Runtime.Linking;

/// <summary>A name under which a component imports a resource type; several may be names of one.</summary>
/// <param name="Path">The names that lead to it.</param>
/// <param name="Resource">The index of the resource type.</param>
public sealed record PlanResourceImport(ImmutableArray<string> Path, int Resource)
{
    /// <summary>The instance that it is in, or null for the world itself.</summary>
    public string? Interface => PlanPath.InterfaceOf(Path);
}
