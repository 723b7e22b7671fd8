using System.Collections.Immutable;

namespace ComponentKit.Runtime.Linking;

/// <summary>A core module that a component offers to its host.</summary>
/// <param name="Path">The names that lead to it.</param>
/// <param name="Module">The index of the module.</param>
public sealed record PlanModuleExport(ImmutableArray<string> Path, int Module);
