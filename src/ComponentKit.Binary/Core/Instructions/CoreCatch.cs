namespace ComponentKit.Binary.Core.Instructions;

/// <summary>A clause of <c>try_table</c>.</summary>
/// <param name="Tag">The tag whose exceptions it catches; null when it catches all.</param>
/// <param name="Label">The label that it branches to.</param>
/// <param name="HasReference">Whether the exception itself goes along.</param>
public readonly record struct CoreCatch(uint? Tag, uint Label, bool HasReference);
