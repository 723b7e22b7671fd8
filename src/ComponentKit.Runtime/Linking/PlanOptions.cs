using ComponentKit.Runtime.CanonicalAbi;

namespace ComponentKit.Runtime.Linking;

/// <summary>Canonical options: how values get in and out of a component instance's memory.</summary>
/// <param name="ComponentInstance">The component instance.</param>
/// <param name="Encoding">How strings are encoded.</param>
/// <param name="Memory">The memory, or null.</param>
/// <param name="Realloc">The function that allocates, or null.</param>
public sealed record PlanOptions(int ComponentInstance, StringEncoding Encoding, CoreItem? Memory, CoreItem? Realloc);
