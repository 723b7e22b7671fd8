using System.Collections.Immutable;
using ComponentKit.Wit.Model;

namespace ComponentKit.Binary.Typing;

/// <summary>The type of a component function, resolved.</summary>
/// <param name="Parameters">The parameters.</param>
/// <param name="Result">The type of the result, or null.</param>
/// <param name="IsAsync">Whether its calls may block.</param>
public sealed record FuncType(ImmutableArray<WitParameter> Parameters, WitType? Result, bool IsAsync);
