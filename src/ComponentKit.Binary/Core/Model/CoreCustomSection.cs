namespace ComponentKit.Binary.Core.Model;

/// <summary>A section that carries data for tools and no meaning, such as <c>name</c> or <c>producers</c>.</summary>
/// <param name="Name">The section's name.</param>
/// <param name="Bytes">What follows the name; a slice of the input where it was read.</param>
public sealed record CoreCustomSection(string Name, ReadOnlyMemory<byte> Bytes)
{
    /// <summary>The section that it stands behind: data, the last, or <c>Custom</c> for the start of the module.</summary>
    public CoreSectionId Behind { get; init; } = CoreSectionId.Data;

    /// <summary>Where the section's name starts in the file, in bytes.</summary>
    public long Offset { get; init; }

    /// <summary>Where <see cref="Bytes"/> start in the file, in bytes.</summary>
    public long BytesOffset { get; init; }

    /// <summary>What it was read from: its name and bytes of then, and all of it with its header; null for one that was built.</summary>
    internal (string Name, ReadOnlyMemory<byte> Bytes, ReadOnlyMemory<byte> Whole)? Source { get; init; }
}
