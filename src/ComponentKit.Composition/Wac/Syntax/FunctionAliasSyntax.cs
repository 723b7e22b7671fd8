using ComponentKit.Wit.Syntax;

namespace ComponentKit.Composition.Wac.Syntax;

/// <summary><c>type a = func();</c></summary>
/// <param name="Metadata">What stands before it.</param>
/// <param name="Name">The name.</param>
/// <param name="Type">The type of functions.</param>
public sealed record FunctionAliasSyntax(MetadataSyntax Metadata, Identifier Name, FunctionTypeSyntax Type)
    : TypeDefinitionSyntax(Metadata, Name);
