using ComponentKit.Runtime.CanonicalAbi;

namespace ComponentKit.Runtime.Resources;

/// <summary>The host's resources that take part in the calls of one function: lent for a call, or moved by it.</summary>
internal sealed class ResourceScope(LiftLowerContext cx)
{
    private readonly List<GuestResource> _lenders = [];
    private readonly List<(GuestResource Resource, uint Index)> _moved = [];

    internal void AddLender(GuestResource resource) => _lenders.Add(resource);

    internal void AddMoved(GuestResource resource, uint index) => _moved.Add((resource, index));

    /// <summary>The guest is about to run: what was moved to it is its own.</summary>
    internal void BeginGuest() => _moved.Clear();

    /// <summary>What was lent comes back, and what was to be moved to a guest that never ran.</summary>
    internal void EndCall()
    {
        foreach (GuestResource lender in _lenders)
        {
            lender.EndLend();
        }

        _lenders.Clear();
        foreach ((GuestResource resource, uint index) in _moved)
        {
            resource.MoveBack(cx, index);
        }

        _moved.Clear();
    }
}
