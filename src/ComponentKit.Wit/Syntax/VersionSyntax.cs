using ComponentKit.Wit.Model;
using ComponentKit.Wit.Text;

namespace ComponentKit.Wit.Syntax;

/// <summary>A version as written.</summary>
/// <param name="Value">The version.</param>
/// <param name="Span">Where it is written.</param>
public sealed record VersionSyntax(SemanticVersion Value, TextSpan Span);
