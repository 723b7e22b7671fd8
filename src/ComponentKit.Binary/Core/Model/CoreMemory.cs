using ComponentKit.Binary.Sections;

namespace ComponentKit.Binary.Core.Model;

/// <summary>A linear memory that a core module defines.</summary>
/// <param name="Limits">Its size in pages.</param>
public sealed record CoreMemory(CoreLimits Limits)
{
    /// <summary>Where the memory starts in the file, in bytes.</summary>
    public long Offset { get; init; }
}
