using System.Collections.Immutable;

namespace ComponentKit.Wit.Resolution;

/// <summary>Which <c>@unstable</c> features are active; items of the others are left out.</summary>
public sealed class WitFeatures
{
    private readonly ImmutableHashSet<string>? _names;

    private WitFeatures(ImmutableHashSet<string>? names) => _names = names;

    /// <summary>None: the default.</summary>
    public static WitFeatures None { get; } = Of();

    /// <summary>All features, whatever their names.</summary>
    public static WitFeatures All { get; } = new(null);

    /// <summary>The features of these names.</summary>
    public static WitFeatures Of(params string[] names) => new(names.ToImmutableHashSet(StringComparer.Ordinal));

    /// <summary>Whether a feature is active.</summary>
    public bool Contains(string feature) => _names is null || _names.Contains(feature);
}
