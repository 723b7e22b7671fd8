using System.Collections.Immutable;
using ComponentKit.Wit.Text;

namespace ComponentKit.Wit.Syntax;

/// <summary>A WIT file as written: no name in it is looked up yet.</summary>
/// <param name="Source">The text it was read from; every span is in it.</param>
/// <param name="Package">The declaration <c>package a:b;</c>, or null without one.</param>
/// <param name="Items">The items in order; those that could not be read are missing.</param>
public sealed record WitFileSyntax(
    SourceText Source, PackageDeclarationSyntax? Package, ImmutableArray<TopLevelItemSyntax> Items);
