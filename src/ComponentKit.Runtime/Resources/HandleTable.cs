using System.Runtime.InteropServices;
using ComponentKit.Runtime.CanonicalAbi;
using ComponentKit.Runtime.Instances;

namespace ComponentKit.Runtime.Resources;

/// <summary>The handles of one component instance (CanonicalABI.md, Table State). Index 0 is never used.</summary>
/// <remarks>Who lifts or lowers for the host says for which export, so that traps can name it.</remarks>
internal sealed class HandleTable(ComponentInstance instance)
{
    private readonly List<ResourceHandle> _elements = [];
    private readonly Stack<int> _free = new();

    /// <summary>Adds a handle that owns its value and gives its index.</summary>
    /// <exception cref="TrapException">The table is full.</exception>
    internal uint Add(ResourceType type, uint rep, string? export = null) => Add(new ResourceHandle { Type = type, Rep = rep }, export);

    /// <summary>Adds a handle that is only lent and gives its index.</summary>
    /// <param name="type">The resource type.</param>
    /// <param name="rep">The representation.</param>
    /// <param name="scope">The function whose call it is lent for.</param>
    /// <exception cref="TrapException">The table is full.</exception>
    internal uint AddBorrow(ResourceType type, uint rep, LiftLowerContext scope) =>
        Add(new ResourceHandle { Type = type, Rep = rep, BorrowScope = scope }, scope.Export);

    /// <summary>The representation behind the handle at an index that the guest gave.</summary>
    /// <exception cref="TrapException">There is no handle, or it is one of another type.</exception>
    internal uint GetRep(uint index, ResourceType type) => Get(index, type, export: null).Rep;

    /// <summary>Takes the handle at an index that the guest gave out of the table.</summary>
    /// <exception cref="TrapException">There is no handle, it is one of another type, or lent.</exception>
    internal ResourceHandle Remove(uint index, ResourceType type, string? export = null)
    {
        ResourceHandle handle = Get(index, type, export);
        if (handle.LendCount != 0)
        {
            throw instance.Trap($"the handle {index} is lent to a call that has not returned", export);
        }

        _elements[(int)index] = default;
        _free.Push((int)index);
        return handle;
    }

    /// <summary>Takes the handle at an index that the guest gave out of the table, and gives its representation.</summary>
    /// <exception cref="TrapException">There is no handle, it is one of another type, lent, or does not own its value.</exception>
    internal uint RemoveOwn(uint index, ResourceType type, string? export)
    {
        ResourceHandle handle = Remove(index, type, export);
        return handle.IsOwn
            ? handle.Rep
            : throw instance.Trap($"the handle {index} was only lent to the component, which cannot give it away", export);
    }

    /// <summary>Lends the value of a handle, which stays where it is until then, and gives its representation.</summary>
    /// <exception cref="TrapException">There is no handle, or it is one of another type.</exception>
    internal uint Lend(uint index, ResourceType type, string? export)
    {
        ref ResourceHandle handle = ref Get(index, type, export);
        handle.LendCount++;
        return handle.Rep;
    }

    /// <summary>The call to which a handle was lent has ended.</summary>
    internal void EndLend(uint index) => CollectionsMarshal.AsSpan(_elements)[(int)index].LendCount--;

    /// <summary>Ends the values of the host's resources that the guest owns.</summary>
    /// <returns>What the ends of some of them threw.</returns>
    internal List<Exception> EndHostResources()
    {
        List<Exception> failures = [];
        for (int i = 0; i < _elements.Count; i++)
        {
            ResourceHandle handle = _elements[i];
            if (handle is { Type: { Implementation: null } type, IsOwn: true })
            {
                _elements[i] = default;
                try
                {
                    type.HostDestructor?.Invoke(handle.Rep);
                }
#pragma warning disable CA1031 // The others are to end all the same.
                catch (Exception exception)
#pragma warning restore CA1031
                {
                    failures.Add(exception);
                }
            }
        }

        return failures;
    }

    /// <summary>Adds something other than a handle of a resource.</summary>
    /// <exception cref="TrapException">The table is full.</exception>
    internal uint AddItem(object item) => Add(new ResourceHandle { Item = item }, export: null);

    /// <summary>What is at an index that the guest gave.</summary>
    /// <param name="index">The index.</param>
    /// <param name="what">What it is to be, for messages.</param>
    /// <exception cref="TrapException">There is nothing, or something else.</exception>
    internal T GetItem<T>(uint index, string what)
        where T : class =>
        index < (uint)_elements.Count && _elements[(int)index].Item is T item ? item : throw instance.Trap($"{index} is not the index of {what}");

    /// <summary>Takes what is at an index that the guest gave out of the table.</summary>
    /// <exception cref="TrapException">There is nothing, or something else.</exception>
    internal T RemoveItem<T>(uint index, string what)
        where T : class
    {
        T item = GetItem<T>(index, what);
        _elements[(int)index] = default;
        _free.Push((int)index);
        return item;
    }

    private uint Add(ResourceHandle handle, string? export)
    {
        if (_free.TryPop(out int index))
        {
            _elements[index] = handle;
            return (uint)index;
        }

        if (_elements.Count == 0)
        {
            _elements.Add(default);
        }

        if (_elements.Count > instance.MaxHandles)
        {
            throw instance.Trap($"the component holds {instance.MaxHandles} handles, which is all it may", export);
        }

        _elements.Add(handle);
        return (uint)_elements.Count - 1;
    }

    private ref ResourceHandle Get(uint index, ResourceType type, string? export)
    {
        Span<ResourceHandle> elements = CollectionsMarshal.AsSpan(_elements);
        if (index >= (uint)elements.Length || elements[(int)index].Type is not { } found)
        {
            throw instance.Trap($"{index} is not the index of a handle", export);
        }

        if (found != type)
        {
            throw instance.Trap($"the handle {index} is one of `{found.Name}`, not of `{type.Name}`", export);
        }

        return ref elements[(int)index];
    }
}
