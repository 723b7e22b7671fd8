using ComponentKit.Wit.Model;

namespace ComponentKit.Runtime.Linking;

/// <summary>A function that a component needs from its host.</summary>
/// <param name="Interface">The interface, or null for a function of the world itself.</param>
/// <param name="Function">The function with its type.</param>
public sealed record PlanImport(string? Interface, WitFunction Function);
