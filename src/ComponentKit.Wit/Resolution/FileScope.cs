using System.Collections.Immutable;
using ComponentKit.Wit.Syntax;
using ComponentKit.Wit.Text;

namespace ComponentKit.Wit.Resolution;

/// <summary>A file of a package, or the block of a nested package: where names given by top-level <c>use</c> hold.</summary>
internal sealed class FileScope(PackageScope package, SourceText source, ImmutableArray<TopLevelItemSyntax> items)
{
    public PackageScope Package { get; } = package;

    public SourceText Source { get; } = source;

    public ImmutableArray<TopLevelItemSyntax> Items { get; } = items;

    /// <summary>The names given by top-level <c>use</c>.</summary>
    public Dictionary<string, TopLevelUseSyntax> Uses { get; } = new(StringComparer.Ordinal);

    /// <summary>The paths in top-level <c>use</c>; each is of this file, so that equal ones are the same.</summary>
    public HashSet<UsePathSyntax> UsePaths { get; } = [];

    public Place At(TextSpan span) => new(Source, span);

    public Place At(Identifier name) => new(Source, name.Span);
}
