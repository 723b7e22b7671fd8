using ComponentKit.Runtime.Instances;

namespace ComponentKit.Runtime.Resources;

/// <summary>The handles of one component instance (CanonicalABI.md, Table State). Index 0 is never used.</summary>
/// <remarks>Every handle here owns its value: borrowed ones come with resources that the host implements.</remarks>
internal sealed class HandleTable(ComponentInstance instance)
{
    private readonly List<(ResourceType? Type, uint Rep)> _elements = [default];
    private readonly Stack<int> _free = new();

    /// <summary>Adds a handle and gives its index.</summary>
    /// <exception cref="TrapException">The table is full.</exception>
    internal uint Add(ResourceType type, uint rep)
    {
        if (_free.TryPop(out int index))
        {
            _elements[index] = (type, rep);
            return (uint)index;
        }

        if (_elements.Count > instance.MaxHandles)
        {
            throw instance.Trap($"the component holds {instance.MaxHandles} handles, which is all it may");
        }

        _elements.Add((type, rep));
        return (uint)_elements.Count - 1;
    }

    /// <summary>The representation behind the handle at an index that the guest gave.</summary>
    /// <exception cref="TrapException">There is no handle, or it is one of another type.</exception>
    internal uint GetRep(uint index, ResourceType type)
    {
        (ResourceType? found, uint rep) = index < (uint)_elements.Count ? _elements[(int)index] : default;
        if (found == type)
        {
            return rep;
        }

        throw instance.Trap(found is null
            ? $"{index} is not the index of a handle"
            : $"the handle {index} is one of `{found.Name}`, not of `{type.Name}`");
    }

    /// <summary>Takes the handle at an index that the guest gave out of the table, and gives its representation.</summary>
    /// <exception cref="TrapException">There is no handle, or it is one of another type.</exception>
    internal uint Remove(uint index, ResourceType type)
    {
        uint rep = GetRep(index, type);
        _elements[(int)index] = default;
        _free.Push((int)index);
        return rep;
    }
}
