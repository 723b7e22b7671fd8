namespace ComponentKit.Wit.Syntax;

/// <summary>A field of a record, or a parameter.</summary>
/// <param name="Docs">The doc comment, or null.</param>
/// <param name="Name">The name.</param>
/// <param name="Type">The type.</param>
public sealed record FieldSyntax(string? Docs, Identifier Name, TypeSyntax Type);
