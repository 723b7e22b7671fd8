using ComponentKit.Runtime.Resources;

namespace ComponentKit.Runtime.Bindings;

/// <summary>A resource type that bindings offer to components, whose values are objects of the host.</summary>
/// <typeparam name="T">The contract that the objects implement.</typeparam>
/// <param name="name">The name in WIT.</param>
public sealed class ImportResource<T>(string name) : ImportResource(name)
    where T : class
{
    internal override HostObjects CreateTable() => new HostObjects<T>(Name);
}
