namespace ComponentKit.Runtime.Linking;

/// <summary>A resource type that a component exports.</summary>
/// <param name="Interface">The interface, or null for the world itself.</param>
/// <param name="Name">The name.</param>
/// <param name="Resource">The index of the resource type.</param>
public sealed record PlanResourceExport(string? Interface, string Name, int Resource);
