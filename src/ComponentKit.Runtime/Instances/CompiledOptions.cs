using ComponentKit.Runtime.CanonicalAbi;

namespace ComponentKit.Runtime.Instances;

/// <summary>Canonical options by numbers alone.</summary>
internal sealed record CompiledOptions(int ComponentInstance, StringEncoding Encoding, CompiledItem? Memory, CompiledItem? Realloc);
