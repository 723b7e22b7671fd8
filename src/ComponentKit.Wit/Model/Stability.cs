namespace ComponentKit.Wit.Model;

/// <summary>What a package promises about an item: the gates <c>@since</c>, <c>@unstable</c> and <c>@deprecated</c>.</summary>
public sealed record Stability
{
    /// <summary>No gate at all.</summary>
    public static Stability Unknown { get; } = new();

    /// <summary>The version since which the item is stable.</summary>
    public SemanticVersion? Since { get; init; }

    /// <summary>The feature that an unstable item belongs to.</summary>
    public string? Feature { get; init; }

    /// <summary>The version since which the item is deprecated.</summary>
    public SemanticVersion? Deprecated { get; init; }
}
