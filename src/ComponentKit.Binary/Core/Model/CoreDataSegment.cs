namespace ComponentKit.Binary.Core.Model;

/// <summary>A data segment of a core module: bytes for memories.</summary>
/// <param name="Mode">When it takes effect: active or passive.</param>
/// <param name="Bytes">The bytes; a slice of the input where it was read.</param>
public sealed record CoreDataSegment(CoreSegmentMode Mode, ReadOnlyMemory<byte> Bytes)
{
    /// <summary>Where the segment starts in the file, in bytes.</summary>
    public long Offset { get; init; }
}
