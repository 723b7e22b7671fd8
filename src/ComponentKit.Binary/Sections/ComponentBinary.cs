using System.Collections.Immutable;

namespace ComponentKit.Binary.Sections;

/// <summary>A component as written: its definitions in order, with the indices the binary has.</summary>
/// <remarks>
/// The production <c>component</c> of Binary.md, and nothing more: no index has been looked up and no rule has been checked that
/// is not one of the format itself. Definitions of all sections form one list because their order is what builds the index
/// spaces. Bytes are slices of the input, never copies, so the input must not change while this is in use. The validator
/// turns this into a typed component.
/// </remarks>
/// <param name="Name">How messages name the file.</param>
/// <param name="Offset">Where the component starts in the file: 0 for the outermost.</param>
/// <param name="Bytes">All bytes of the component, the preamble included.</param>
/// <param name="Definitions">What is defined, in the order of the binary.</param>
/// <param name="CustomSections">The custom sections, in the order of the binary.</param>
public sealed record ComponentBinary(
    string Name,
    long Offset,
    ReadOnlyMemory<byte> Bytes,
    ImmutableArray<Definition> Definitions,
    ImmutableArray<CustomSection> CustomSections)
{
    /// <summary>
    /// How definitions and custom sections are spread over the sections of the binary, in order; <c>default</c> for a component
    /// that was not read from one. It means nothing, but lets the file be written again as it was.
    /// </summary>
    public ImmutableArray<SectionExtent> Sections { get; init; }
}
