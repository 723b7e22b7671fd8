using ComponentKit.Runtime.Instances;

namespace ComponentKit.Runtime.Resources;

/// <summary>A guest's resource value that the host has just come to own, on its way into a <see cref="GuestResource"/>.</summary>
public readonly struct OwnedResource
{
    internal OwnedResource(ComponentInstance instance, ResourceBinding binding, uint rep)
    {
        Instance = instance;
        Binding = binding;
        Rep = rep;
    }

    /// <summary>The bindings of the interface that exports the resource, as given to <see cref="ExportInstance.DefineResource"/>.</summary>
    public object Exports => Binding.Exports;

    internal ComponentInstance Instance { get; }

    internal ResourceBinding Binding { get; }

    internal uint Rep { get; }
}
