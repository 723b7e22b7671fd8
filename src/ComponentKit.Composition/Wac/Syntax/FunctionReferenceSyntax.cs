using ComponentKit.Wit.Syntax;

namespace ComponentKit.Composition.Wac.Syntax;

/// <summary><c>a: b;</c> in an interface: a function whose type has a name.</summary>
/// <param name="Metadata">What stands before it.</param>
/// <param name="Name">The function.</param>
/// <param name="Type">The name of its type.</param>
public sealed record FunctionReferenceSyntax(MetadataSyntax Metadata, Identifier Name, Identifier Type) : ItemSyntax(Metadata);
