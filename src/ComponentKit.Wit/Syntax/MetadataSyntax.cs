using System.Collections.Immutable;

namespace ComponentKit.Wit.Syntax;

/// <summary>What may stand before an item.</summary>
/// <param name="Docs">The doc comment, or null.</param>
/// <param name="Gates">The annotations in order.</param>
public sealed record MetadataSyntax(string? Docs, ImmutableArray<GateSyntax> Gates)
{
    /// <summary>Nothing at all.</summary>
    public static MetadataSyntax None { get; } = new(null, ImmutableArray<GateSyntax>.Empty);
}
