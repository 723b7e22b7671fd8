namespace ComponentKit.Runtime.Dynamic;

/// <summary>Answers calls of an import with values whose types are known only at run time.</summary>
/// <param name="arguments">One value for each parameter.</param>
/// <returns>The result; null for a function without one.</returns>
public delegate ComponentValue? DynamicHostFunction(IReadOnlyList<ComponentValue> arguments);
