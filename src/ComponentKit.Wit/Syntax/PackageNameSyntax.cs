using System.Collections.Immutable;
using ComponentKit.Wit.Model;
using ComponentKit.Wit.Text;

namespace ComponentKit.Wit.Syntax;

/// <summary>The name of a package: <c>namespace:name@version</c>.</summary>
/// <param name="Namespaces">The parts before the last colon, at least one.</param>
/// <param name="Names">The parts behind it, at least one.</param>
/// <param name="Version">The version, or null.</param>
/// <param name="Span">The name without the version.</param>
public sealed record PackageNameSyntax(
    ImmutableArray<Identifier> Namespaces, ImmutableArray<Identifier> Names, VersionSyntax? Version, TextSpan Span)
{
    /// <summary>The name as the model has it.</summary>
    public PackageName ToPackageName() =>
        new(string.Join(":", Namespaces.Select(n => n.Name)), string.Join("/", Names.Select(n => n.Name)), Version?.Value);
}
