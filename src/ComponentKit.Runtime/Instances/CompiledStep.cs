using ComponentKit.Runtime.Engine;

namespace ComponentKit.Runtime.Instances;

/// <summary>A core module to instantiate, with its imports in the engine's order.</summary>
/// <param name="Module">The module.</param>
/// <param name="ComponentInstance">The component instance that it is a part of.</param>
/// <param name="Arguments">Where each import comes from.</param>
internal sealed record CompiledStep(CoreModule Module, int ComponentInstance, CompiledItem[] Arguments);
