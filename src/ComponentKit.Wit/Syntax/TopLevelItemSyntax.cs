using System.Collections.Immutable;

namespace ComponentKit.Wit.Syntax;

/// <summary>An item outside of interfaces and worlds.</summary>
/// <param name="Metadata">What stands before it.</param>
public abstract record TopLevelItemSyntax(MetadataSyntax Metadata);

/// <summary><c>use a:b/c as d;</c></summary>
/// <param name="Metadata">What stands before it.</param>
/// <param name="Path">What is named.</param>
/// <param name="Alias">The name in this file, or null for the last part of the path.</param>
public sealed record TopLevelUseSyntax(MetadataSyntax Metadata, UsePathSyntax Path, Identifier? Alias)
    : TopLevelItemSyntax(Metadata);

/// <summary><c>interface a { … }</c></summary>
/// <param name="Metadata">What stands before it.</param>
/// <param name="Name">The name.</param>
/// <param name="Items">The uses, types and functions in order.</param>
public sealed record InterfaceSyntax(MetadataSyntax Metadata, Identifier Name, ImmutableArray<ItemSyntax> Items)
    : TopLevelItemSyntax(Metadata);

/// <summary><c>world a { … }</c></summary>
/// <param name="Metadata">What stands before it.</param>
/// <param name="Name">The name.</param>
/// <param name="Items">The imports, exports, uses, types and includes in order.</param>
public sealed record WorldSyntax(MetadataSyntax Metadata, Identifier Name, ImmutableArray<ItemSyntax> Items)
    : TopLevelItemSyntax(Metadata);

/// <summary><c>package a:b { … }</c></summary>
/// <param name="Metadata">What stands before it.</param>
/// <param name="Name">The package's name.</param>
/// <param name="Items">The items in order.</param>
public sealed record NestedPackageSyntax(
    MetadataSyntax Metadata, PackageNameSyntax Name, ImmutableArray<TopLevelItemSyntax> Items)
    : TopLevelItemSyntax(Metadata);
