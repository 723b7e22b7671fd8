using ComponentKit.Runtime.CanonicalAbi;
using ComponentKit.Runtime.Engine;
using ComponentKit.Runtime.Instances;
using ComponentKit.Wit.Layout;

namespace ComponentKit.Runtime.Async;

/// <summary>Canonical options in one instance, of which contexts are made: each call that may be suspended needs one of its own.</summary>
internal sealed unsafe class ContextOptions(
    ComponentInstance instance,
    InstanceState state,
    StringEncoding encoding,
    PointerType pointer,
    CoreMemory* memory,
    CoreFunction* realloc,
    FlatValue* reallocFrame)
{
    internal ComponentInstance Instance => instance;

    internal InstanceState State => state;

    internal PointerType Pointer => pointer;

    /// <summary>Makes a context.</summary>
    internal LiftLowerContext Create(string? export, FunctionType? type = null) =>
        new(instance, state, export, encoding, pointer, memory, realloc, reallocFrame) { Type = type };
}
