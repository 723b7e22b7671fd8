using System.Collections.Immutable;

namespace ComponentKit.Wit.Syntax;

/// <summary><c>async func(a: b) -> c</c></summary>
/// <param name="IsAsync">Whether <c>async</c> is written.</param>
/// <param name="Parameters">The parameters.</param>
/// <param name="Result">The result, or null.</param>
public sealed record FunctionTypeSyntax(bool IsAsync, ImmutableArray<FieldSyntax> Parameters, TypeSyntax? Result);
