using System.Collections.Immutable;
using ComponentKit.Wit.Text;

namespace ComponentKit.Composition.Wac.Syntax;

/// <summary>An expression: something with a value, and then the exports that are taken of it, one of the other.</summary>
/// <param name="Primary">What comes first.</param>
/// <param name="Accesses">The exports, in order.</param>
/// <param name="Span">The whole.</param>
public sealed record WacExpression(WacPrimary Primary, ImmutableArray<WacAccess> Accesses, TextSpan Span);
