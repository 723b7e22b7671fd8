using ComponentKit.Wit.Model;

namespace ComponentKit.Runtime.Linking;

/// <summary>A function that a component offers to its host: a lifted core function.</summary>
/// <param name="Interface">The interface, or null for a function of the world itself.</param>
/// <param name="Function">The function with its type.</param>
/// <param name="Core">The core function.</param>
/// <param name="Options">The index of the canonical options.</param>
/// <param name="PostReturn">The core function that frees the result, or null.</param>
public sealed record PlanExport(string? Interface, WitFunction Function, CoreItem Core, int Options, CoreItem? PostReturn);
