using ComponentKit.Binary.Sections;
using ComponentKit.Wit.Model;

namespace ComponentKit.Binary.WitDecoding;

/// <summary>A custom section by which a core module tells of a world that it is made for.</summary>
/// <param name="Section">The name of the section.</param>
/// <param name="Offset">Where its contents start in the file.</param>
/// <param name="World">The world.</param>
/// <param name="Strings">How strings of the world's functions are encoded in the module's memory.</param>
public sealed record EmbeddedWorld(string Section, long Offset, WitWorld World, StringEncodingOption Strings)
{
    /// <summary>The contents of the section.</summary>
    internal ReadOnlyMemory<byte> Contents { get; init; }
}
