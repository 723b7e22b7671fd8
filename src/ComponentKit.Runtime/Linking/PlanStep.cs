using System.Collections.Immutable;

namespace ComponentKit.Runtime.Linking;

/// <summary>Instantiates a core module.</summary>
/// <param name="Module">The index of the module.</param>
/// <param name="Arguments">What the module's imports may be.</param>
public sealed record PlanStep(int Module, ImmutableArray<PlanArgument> Arguments);
