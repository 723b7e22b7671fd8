namespace ComponentKit.Binary.Core.Model;

/// <summary>An exception tag that a core module defines.</summary>
/// <param name="TypeIndex">The core type index of its function type.</param>
public sealed record CoreTag(uint TypeIndex)
{
    /// <summary>Where the tag starts in the file, in bytes.</summary>
    public long Offset { get; init; }
}
