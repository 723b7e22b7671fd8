using ComponentKit.Runtime.CanonicalAbi;

namespace ComponentKit.Runtime.Resources;

/// <summary>The resources that take part in the calls of one function: lent for a call, or moved by it.</summary>
internal sealed class ResourceScope(LiftLowerContext cx)
{
    private readonly List<GuestResource> _lenders = [];
    private readonly List<(GuestResource Resource, uint Index)> _moved = [];
    private readonly List<(ResourceType Type, HostObjects? Objects, uint Rep, uint Index)> _given = [];
    private readonly List<(HostObjects Objects, uint Rep)> _shown = [];
    private readonly List<uint> _lent = [];
    private readonly List<(uint Index, ResourceType Type)> _borrowed = [];

    /// <summary>A handle of the guest's is lent.</summary>
    /// <exception cref="TrapException">The call lends more handles than there may be: lists in memory may overlap, and so lend one for ever.</exception>
    internal void AddLent(uint index)
    {
        if (_lent.Count == cx.Instance.MaxHandles)
        {
            throw cx.Trap($"one call lent {_lent.Count} handles, which is all it may");
        }

        _lent.Add(index);
    }

    /// <summary>A value is lent to the guest, which has a handle for it until it returns.</summary>
    internal void AddBorrowed(uint index, ResourceType type) => _borrowed.Add((index, type));

    /// <summary>A resource of the host's is lent.</summary>
    internal void AddLender(GuestResource resource) => _lenders.Add(resource);

    /// <summary>A resource of the host's is moved to the guest.</summary>
    internal void AddMoved(GuestResource resource, uint index) => _moved.Add((resource, index));

    /// <summary>A value of the host's is given to the guest.</summary>
    internal void AddGiven(ResourceType type, HostObjects? objects, uint rep, uint index) => _given.Add((type, objects, rep, index));

    /// <summary>An object of the host's is lent to the guest.</summary>
    internal void AddShown(HostObjects objects, uint rep) => _shown.Add((objects, rep));

    /// <summary>The guest is about to run: what was moved to it is its own.</summary>
    internal void BeginGuest()
    {
        _moved.Clear();
        _given.Clear();
        _borrowed.Clear();
    }

    /// <summary>What was lent comes back, and what was to be moved to a guest that never ran.</summary>
    internal void EndCall()
    {
        foreach (GuestResource lender in _lenders)
        {
            lender.EndLend();
        }

        _lenders.Clear();
        foreach (uint index in _lent)
        {
            cx.State.Handles.EndLend(index);
        }

        _lent.Clear();
        foreach ((GuestResource resource, uint index) in _moved)
        {
            resource.MoveBack(cx, index);
        }

        _moved.Clear();
        foreach ((ResourceType type, HostObjects? objects, uint rep, uint index) in _given)
        {
            cx.State.Handles.Remove(index, type);
            objects?.TakeBack(rep);
        }

        _given.Clear();
        foreach ((uint index, ResourceType type) in _borrowed)
        {
            cx.State.Handles.Remove(index, type);
            cx.EndBorrow();
        }

        _borrowed.Clear();
        foreach ((HostObjects objects, uint rep) in _shown)
        {
            objects.TakeBack(rep);
        }

        _shown.Clear();
    }
}
