using ComponentKit.Wit.Text;

namespace ComponentKit.Wit.Syntax;

/// <summary>A reference to an interface or world: <c>name</c> or <c>namespace:package/name@version</c>.</summary>
/// <param name="Package">The package, or null for one of this package or file.</param>
/// <param name="Name">The name of the interface or world.</param>
public sealed record UsePathSyntax(PackageNameSyntax? Package, Identifier Name)
{
    /// <summary>The whole without the version.</summary>
    public TextSpan Span => Package is null ? Name.Span : TextSpan.FromBounds(Package.Span.Start, Name.Span.End);
}
