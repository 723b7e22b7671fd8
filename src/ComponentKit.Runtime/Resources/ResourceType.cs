using ComponentKit.Runtime.Engine;
using ComponentKit.Runtime.Instances;

namespace ComponentKit.Runtime.Resources;

/// <summary>A resource type at run time: which instance implements it, and how its values end (CanonicalABI.md, Resource State).</summary>
internal sealed unsafe class ResourceType(string name, InstanceState implementation)
{
    /// <summary>The name, for messages.</summary>
    internal string Name { get; } = name;

    /// <summary>The component instance that implements the type: the specification's <c>impl</c>.</summary>
    internal InstanceState Implementation { get; } = implementation;

    /// <summary>The core function that ends a value, given its representation; null when there is none.</summary>
    internal CoreFunction* Destructor { get; set; }
}
