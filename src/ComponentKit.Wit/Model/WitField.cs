namespace ComponentKit.Wit.Model;

/// <summary>A field of a record.</summary>
/// <param name="Name">The name.</param>
/// <param name="Type">The type.</param>
/// <param name="Docs">The doc comment, or null.</param>
public sealed record WitField(string Name, WitType Type, string? Docs = null);
