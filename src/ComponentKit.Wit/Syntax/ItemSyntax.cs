using System.Collections.Immutable;

namespace ComponentKit.Wit.Syntax;

/// <summary>An item of an interface or world.</summary>
/// <param name="Metadata">What stands before it.</param>
public abstract record ItemSyntax(MetadataSyntax Metadata);

/// <summary><c>use a.{b, c as d};</c></summary>
/// <param name="Metadata">What stands before it.</param>
/// <param name="Path">The interface.</param>
/// <param name="Names">The types.</param>
public sealed record UseSyntax(MetadataSyntax Metadata, UsePathSyntax Path, ImmutableArray<RenameSyntax> Names)
    : ItemSyntax(Metadata);

/// <summary><c>include a with { b as c };</c></summary>
/// <param name="Metadata">What stands before it.</param>
/// <param name="Path">The world.</param>
/// <param name="Names">The imports and exports to rename.</param>
public sealed record IncludeSyntax(MetadataSyntax Metadata, UsePathSyntax Path, ImmutableArray<RenameSyntax> Names)
    : ItemSyntax(Metadata);

/// <summary>A function of an interface or resource.</summary>
/// <param name="Metadata">What stands before it.</param>
/// <param name="Name">The name; of a constructor the word <c>constructor</c>.</param>
/// <param name="Type">The function's type.</param>
/// <param name="Form">How it is written.</param>
public sealed record FunctionSyntax(MetadataSyntax Metadata, Identifier Name, FunctionTypeSyntax Type, FunctionForm Form)
    : ItemSyntax(Metadata);

/// <summary>A name and what it is to be called here: <c>a as b</c>.</summary>
/// <param name="Name">The name.</param>
/// <param name="Alias">The other name, or null for the same.</param>
public sealed record RenameSyntax(Identifier Name, Identifier? Alias);
