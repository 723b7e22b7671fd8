namespace ComponentKit.Binary.Typing;

/// <summary>An import of a core module.</summary>
/// <param name="Module">The first name.</param>
/// <param name="Name">The second name.</param>
/// <param name="Type">What is imported.</param>
public sealed record CoreModuleImport(string Module, string Name, CoreExtern Type);
