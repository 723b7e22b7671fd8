using ComponentKit.Runtime.Resources;

namespace ComponentKit.Runtime.Bindings;

/// <summary>A resource type that bindings offer to components, whose values are objects of the host.</summary>
/// <param name="name">The name in WIT.</param>
public abstract class ImportResource(string name)
{
    /// <summary>The name in WIT.</summary>
    public string Name { get; } = name;

    /// <summary>The table of one instance.</summary>
    internal abstract HostObjects CreateTable();
}
