using ComponentKit.Wit.Text;

namespace ComponentKit.Wit.Syntax;

/// <summary>A name as written, without the <c>%</c> that may stand before it.</summary>
/// <param name="Name">The name.</param>
/// <param name="Span">Where it is written, <c>%</c> included.</param>
public sealed record Identifier(string Name, TextSpan Span);
