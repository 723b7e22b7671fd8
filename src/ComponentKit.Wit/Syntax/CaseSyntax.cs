namespace ComponentKit.Wit.Syntax;

/// <summary>A case of a variant or enum, or a label of flags.</summary>
/// <param name="Docs">The doc comment, or null.</param>
/// <param name="Name">The name.</param>
/// <param name="Payload">The type of the payload, or null.</param>
public sealed record CaseSyntax(string? Docs, Identifier Name, TypeSyntax? Payload);
