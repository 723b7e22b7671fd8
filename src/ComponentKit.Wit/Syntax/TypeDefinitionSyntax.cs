using System.Collections.Immutable;

namespace ComponentKit.Wit.Syntax;

/// <summary>The definition of a type.</summary>
/// <param name="Metadata">What stands before it.</param>
/// <param name="Name">The name.</param>
public abstract record TypeDefinitionSyntax(MetadataSyntax Metadata, Identifier Name) : ItemSyntax(Metadata);

/// <summary><c>type a = b;</c></summary>
/// <param name="Metadata">What stands before it.</param>
/// <param name="Name">The name.</param>
/// <param name="Target">The type.</param>
public sealed record AliasSyntax(MetadataSyntax Metadata, Identifier Name, TypeSyntax Target)
    : TypeDefinitionSyntax(Metadata, Name);

/// <summary><c>record a { b: c }</c></summary>
/// <param name="Metadata">What stands before it.</param>
/// <param name="Name">The name.</param>
/// <param name="Fields">The fields.</param>
public sealed record RecordSyntax(MetadataSyntax Metadata, Identifier Name, ImmutableArray<FieldSyntax> Fields)
    : TypeDefinitionSyntax(Metadata, Name);

/// <summary><c>variant a { b, c(d) }</c></summary>
/// <param name="Metadata">What stands before it.</param>
/// <param name="Name">The name.</param>
/// <param name="Cases">The cases.</param>
public sealed record VariantSyntax(MetadataSyntax Metadata, Identifier Name, ImmutableArray<CaseSyntax> Cases)
    : TypeDefinitionSyntax(Metadata, Name);

/// <summary><c>enum a { b, c }</c></summary>
/// <param name="Metadata">What stands before it.</param>
/// <param name="Name">The name.</param>
/// <param name="Cases">The cases.</param>
public sealed record EnumSyntax(MetadataSyntax Metadata, Identifier Name, ImmutableArray<CaseSyntax> Cases)
    : TypeDefinitionSyntax(Metadata, Name);

/// <summary><c>flags a { b, c }</c></summary>
/// <param name="Metadata">What stands before it.</param>
/// <param name="Name">The name.</param>
/// <param name="Labels">The labels.</param>
public sealed record FlagsSyntax(MetadataSyntax Metadata, Identifier Name, ImmutableArray<CaseSyntax> Labels)
    : TypeDefinitionSyntax(Metadata, Name);

/// <summary><c>resource a { … }</c></summary>
/// <param name="Metadata">What stands before it.</param>
/// <param name="Name">The name.</param>
/// <param name="Functions">The constructor, methods and static functions.</param>
public sealed record ResourceSyntax(MetadataSyntax Metadata, Identifier Name, ImmutableArray<FunctionSyntax> Functions)
    : TypeDefinitionSyntax(Metadata, Name);
