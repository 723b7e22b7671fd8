using ComponentKit.Binary.Validation;
using ComponentKit.Runtime.Instances;
using ComponentKit.Wit.Model;

namespace ComponentKit.Runtime;

/// <summary>Reads the WIT out of components without compiling them.</summary>
/// <remarks>Gated features are no obstacle: they matter when a component is to be run.</remarks>
public static class ComponentModel
{
    /// <summary>Reads a component's world.</summary>
    /// <param name="binary">The component, in binary or text form; it must not change while the result is in use.</param>
    /// <param name="name">How messages name it.</param>
    /// <returns>A model whose main package has one world, <c>root</c>.</returns>
    /// <exception cref="Wit.Diagnostics.DiagnosticException">It is no valid component.</exception>
    public static WitModel Read(ReadOnlyMemory<byte> binary, string name) => ComponentLoader.Decode(binary, name, ComponentFeatures.All).Model;
}
