using ComponentKit.Runtime.CanonicalAbi;

namespace ComponentKit.Runtime.Resources;

/// <summary>
/// A resource value that a guest implements and the host owns. It has one owner: passing it as <c>own</c> moves it to the
/// guest, disposing of it ends it, and it cannot be used after either.
/// </summary>
/// <remarks>
/// Ending a value runs guest code, which a finalizer must not do: a value that was forgotten is only put on a list there, and
/// ends the next time that its instance is entered.
/// </remarks>
public abstract class GuestResource : IDisposable
{
    private readonly OwnedResource _owned;
    private Ownership _ownership;
    private int _lendCount;

    /// <summary>Takes over a value.</summary>
    protected GuestResource(OwnedResource owned) => _owned = owned;

    /// <summary>Ends the value when it was forgotten, at the next entry of its instance.</summary>
    ~GuestResource()
    {
        if (_ownership == Ownership.Host)
        {
            _owned.Instance?.DropLater(_owned.Binding.Type, _owned.Rep);
        }
    }

    private enum Ownership
    {
        Host,
        Moved,
        Disposed,
    }

    /// <summary>Ends the value: runs the guest's destructor, unless the value was moved or the instance is gone.</summary>
    /// <exception cref="InvalidOperationException">The value is lent to a call that has not returned.</exception>
    public void Dispose()
    {
        if (_ownership == Ownership.Host)
        {
            ThrowIfLent();
            _ownership = Ownership.Disposed;
            _owned.Instance.Drop(_owned.Binding.Type, _owned.Rep);
        }

        GC.SuppressFinalize(this);
    }

    /// <summary>Moves the value to the guest: the specification's <c>lower_own</c>.</summary>
    internal uint LowerOwn(LiftLowerContext cx)
    {
        ThrowIfUnusable(cx);
        ThrowIfLent();
        _ownership = Ownership.Moved;
        return cx.State.Handles.Add(_owned.Binding.Type, _owned.Rep);
    }

    /// <summary>Lends the value for the call: the specification's <c>lower_borrow</c>.</summary>
    internal uint LowerBorrow(LiftLowerContext cx)
    {
        ThrowIfUnusable(cx);

        // The implementing instance gets its own representation; others would get a handle.
        if (_owned.Binding.Type.Implementation != cx.State)
        {
            throw new NotSupportedException(
                $"`{_owned.Binding.Type.Name}` cannot yet be lent to a component that does not implement it");
        }

        _lendCount++;
        cx.AddLender(this);
        return _owned.Rep;
    }

    /// <summary>The call to which the value was lent has ended.</summary>
    internal void EndLend() => _lendCount--;

    private void ThrowIfUnusable(LiftLowerContext cx)
    {
        if (_ownership == Ownership.Moved)
        {
            throw new ObjectDisposedException(GetType().FullName, $"the {_owned.Binding.Type.Name} was moved to the component");
        }

        ObjectDisposedException.ThrowIf(_ownership == Ownership.Disposed, this);
        if (_owned.Instance != cx.Instance)
        {
            throw new ArgumentException($"the {_owned.Binding.Type.Name} belongs to another instance");
        }
    }

    private void ThrowIfLent()
    {
        if (_lendCount != 0)
        {
            throw new InvalidOperationException($"the {_owned.Binding.Type.Name} is lent to a call that has not returned");
        }
    }
}
