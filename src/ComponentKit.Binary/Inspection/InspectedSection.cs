namespace ComponentKit.Binary.Inspection;

/// <summary>One section of a binary.</summary>
/// <param name="Kind">What it holds, such as <c>types</c> or <c>core module</c>.</param>
/// <param name="Offset">Where its content starts in the file, in bytes: behind its id and size.</param>
/// <param name="Size">How many bytes its content has.</param>
/// <param name="Count">How many items it lists; null for a section that is no list.</param>
/// <param name="CustomName">The name of a custom section; null for others.</param>
/// <param name="Nested">The component or core module that is its content; null for others.</param>
public sealed record InspectedSection(string Kind, long Offset, long Size, uint? Count, string? CustomName, InspectedBinary? Nested);
