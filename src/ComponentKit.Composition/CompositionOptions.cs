namespace ComponentKit.Composition;

/// <summary>How a composition is encoded.</summary>
public sealed record CompositionOptions
{
    /// <summary>All defaults.</summary>
    public static CompositionOptions Default { get; } = new();

    /// <summary>
    /// Whether the components are imported, by names such as <c>unlocked-dep=&lt;a:b&gt;</c>, instead of being part of the result. Such
    /// names have left the specification, and tools still know them.
    /// </summary>
    public bool ImportPackages { get; init; }
}
