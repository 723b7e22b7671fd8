using ComponentKit.Runtime.CanonicalAbi;
using ComponentKit.Wit.Layout;

namespace ComponentKit.Runtime.Instances;

/// <summary>Canonical options by numbers alone.</summary>
internal sealed record CompiledOptions(
    int ComponentInstance, StringEncoding Encoding, PointerType Pointer, CompiledItem? Memory, CompiledItem? Realloc);
