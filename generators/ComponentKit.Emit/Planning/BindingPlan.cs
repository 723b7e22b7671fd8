using System.Collections.Immutable;

namespace ComponentKit.Emit.Planning;

/// <summary>All that is to be written.</summary>
/// <param name="Interfaces">A file for each interface.</param>
/// <param name="Worlds">A file for each world.</param>
/// <param name="FixedLists">The inline arrays that lists of a fixed length are, the shortest first.</param>
/// <param name="HasDeprecated">Whether anything is deprecated, so that the generated code's own uses have to be silenced.</param>
/// <param name="HasUnstable">The same for what is unstable.</param>
internal sealed record BindingPlan(
    ImmutableArray<InterfacePlan> Interfaces,
    ImmutableArray<WorldPlan> Worlds,
    ImmutableArray<FixedListPlan> FixedLists,
    bool HasDeprecated,
    bool HasUnstable)
{
    /// <summary>What referenced assemblies have with another structure, so that it is written here once more.</summary>
    public ImmutableArray<ReferencedBinding> Mismatches { get; init; } = [];
}
