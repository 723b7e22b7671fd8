namespace ComponentKit.Binary.Sections;

/// <summary>A case of a variant (<c>case</c>).</summary>
/// <param name="Label">The label.</param>
/// <param name="Payload">The type of the payload, or null.</param>
public sealed record VariantCase(string Label, ValType? Payload);
