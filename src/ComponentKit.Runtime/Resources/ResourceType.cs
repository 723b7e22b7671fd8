using ComponentKit.Runtime.Engine;
using ComponentKit.Runtime.Instances;

namespace ComponentKit.Runtime.Resources;

/// <summary>A resource type at run time: who implements it, and how its values end (CanonicalABI.md, Resource State).</summary>
/// <param name="name">The name, for messages.</param>
/// <param name="implementation">The component instance that implements the type; null for the host.</param>
internal sealed unsafe class ResourceType(string name, InstanceState? implementation)
{
    /// <summary>The name, for messages.</summary>
    internal string Name { get; } = name;

    /// <summary>The component instance that implements the type: the specification's <c>impl</c>; null for the host.</summary>
    internal InstanceState? Implementation { get; } = implementation;

    /// <summary>The core function that ends a value, given its representation; null when there is none.</summary>
    internal CoreFunction* Destructor { get; init; }

    /// <summary>What the destructor enters when the host ends a value.</summary>
    internal EnteringSet Entering { get; init; }

    /// <summary>What the host does when a value of its own ends, given the representation; null for nothing.</summary>
    internal Action<uint>? HostDestructor { get; init; }
}
