using System.Collections.Immutable;

namespace ComponentKit.Runtime.Linking;

/// <summary>Instantiates a core module.</summary>
/// <param name="ComponentInstance">The component instance that it is a part of.</param>
/// <param name="Module">The index of the module.</param>
/// <param name="Arguments">What the module's imports may be.</param>
public sealed record PlanStep(int ComponentInstance, int Module, ImmutableArray<PlanArgument> Arguments);
