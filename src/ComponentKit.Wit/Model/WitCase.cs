namespace ComponentKit.Wit.Model;

/// <summary>A case of a variant or enum, or a label of flags.</summary>
/// <param name="Name">The name.</param>
/// <param name="Payload">The type of the payload, or null; always null in enums and flags.</param>
/// <param name="Docs">The doc comment, or null.</param>
public sealed record WitCase(string Name, WitType? Payload = null, string? Docs = null);
