using ComponentKit.Wit.Text;

namespace ComponentKit.Composition.Wac.Syntax;

/// <summary>An export that is taken of an instance: <c>.a</c> or <c>["b:c/a"]</c>.</summary>
/// <param name="Name">The name: in quotes it is the export's own, else that may be a longer one that ends so.</param>
/// <param name="Span">The whole, with point or brackets.</param>
public sealed record WacAccess(WacName Name, TextSpan Span);
