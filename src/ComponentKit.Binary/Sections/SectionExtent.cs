namespace ComponentKit.Binary.Sections;

/// <summary>One section of a component as written: how many of the definitions are in it.</summary>
/// <param name="Kind">What the section holds.</param>
/// <param name="Count">
/// How many definitions, or one for a custom section. A section may be empty, and two of a kind may follow each other.
/// </param>
public readonly record struct SectionExtent(SectionKind Kind, int Count);
