using System.Collections.Immutable;

namespace ComponentKit.Binary.Sections;

/// <summary>The type of a core function; compares by content.</summary>
/// <param name="Parameters">The types of the parameters.</param>
/// <param name="Results">The types of the results.</param>
public sealed record CoreFuncType(ImmutableArray<CoreValueType> Parameters, ImmutableArray<CoreValueType> Results)
{
    /// <inheritdoc/>
    public bool Equals(CoreFuncType? other) =>
        other is not null && Parameters.SequenceEqual(other.Parameters) && Results.SequenceEqual(other.Results);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Parameters.Length, Results.Length);

    /// <inheritdoc/>
    public override string ToString() => $"[{string.Join(' ', Parameters)}] -> [{string.Join(' ', Results)}]";
}
