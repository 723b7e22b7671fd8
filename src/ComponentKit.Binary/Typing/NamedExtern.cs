using ComponentKit.Binary.Sections;

namespace ComponentKit.Binary.Typing;

/// <summary>An import or export with its name.</summary>
/// <param name="Name">The name and its attributes.</param>
/// <param name="Type">What it is.</param>
public sealed record NamedExtern(ExternName Name, TypedExtern Type);
