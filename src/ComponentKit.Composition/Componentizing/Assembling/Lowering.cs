using ComponentKit.Wit.Model;

namespace ComponentKit.Composition.Componentizing.Assembling;

/// <summary>A function of an import that core modules use.</summary>
/// <param name="Function">The function.</param>
/// <param name="IsAsync">Whether it is lowered with <c>async</c>.</param>
/// <param name="Needs">The options that it is lowered with.</param>
/// <param name="IsIndirect">Whether the options need what is there only once the module that imports it is instantiated.</param>
internal sealed record Lowering(WitFunction Function, bool IsAsync, CanonNeeds Needs, bool IsIndirect);
