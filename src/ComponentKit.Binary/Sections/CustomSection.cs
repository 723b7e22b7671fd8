namespace ComponentKit.Binary.Sections;

/// <summary>A section that carries data for tools and no meaning, such as <c>name</c> or <c>producers</c>.</summary>
/// <param name="Offset">Where the section's name starts in the file.</param>
/// <param name="Name">The section's name.</param>
/// <param name="Bytes">What follows the name.</param>
public sealed record CustomSection(long Offset, string Name, ReadOnlyMemory<byte> Bytes);
