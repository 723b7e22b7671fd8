namespace ComponentKit.Binary.Sections;

/// <summary>The name of an import or export with its attributes (<c>nameattributes</c>).</summary>
/// <param name="Name">The name: a plain name such as <c>[method]r.f</c>, or an interface name such as <c>a:b/c@1.0.0</c>.</param>
public sealed record ExternName(string Name)
{
    /// <summary>The interface that a plainly named instance implements, or null (🏷️).</summary>
    public string? Implements { get; init; }

    /// <summary>What was cut off the version in <see cref="Name"/> to make it canonical, or null (🔗).</summary>
    public string? VersionSuffix { get; init; }

    /// <summary>What the host calls it, or null (🏷️).</summary>
    public string? ExternalId { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Name;
}
