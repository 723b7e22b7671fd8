using System.Collections.Immutable;

namespace ComponentKit.Binary.Sections;

/// <summary>Core types that are defined together and may refer to each other (<c>core:rectype</c>); compares by content.</summary>
/// <param name="Types">The types, most often one.</param>
public sealed record CoreRecType(ImmutableArray<CoreSubType> Types)
{
    /// <inheritdoc/>
    public bool Equals(CoreRecType? other) => other is not null && Types.SequenceEqual(other.Types);

    /// <inheritdoc/>
    public override int GetHashCode() => Types.Length == 0 ? 0 : HashCode.Combine(Types.Length, Types[0]);

    /// <inheritdoc/>
    public override string ToString() => Types is [var one] ? $"{one}" : $"rec ({string.Join(", ", Types)})";
}
