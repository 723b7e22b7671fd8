using System.Collections.Immutable;

namespace ComponentKit.Runtime.Linking;

/// <summary>Instantiates a core module.</summary>
/// <param name="Module">The index of the module.</param>
/// <param name="Arguments">What the module's imports may be, by the names of their instance and field.</param>
public sealed record PlanStep(int Module, ImmutableDictionary<(string Instance, string Field), CoreItem> Arguments);
