using ComponentKit.Runtime.CanonicalAbi;

namespace ComponentKit.Runtime.Resources;

/// <summary>
/// A resource value that a guest implements and the host owns. It has one owner: passing it as <c>own</c> moves it to the
/// guest, disposing of it ends it, and it cannot be used after either.
/// </summary>
/// <remarks>
/// <para>One word says what may be done with the value: it counts the calls that it is lent to, or says that it is gone. It only
/// changes by compare-and-swap, so of two threads that would end or move the value one finds it gone.</para>
/// <para>Ending a value runs guest code, which a finalizer must not do: a value that was forgotten is only put on a list there, and
/// ends the next time that its instance is entered.</para>
/// </remarks>
public abstract class GuestResource : IDisposable
{
    private const int Owned = 0;
    private const int Moved = -1;
    private const int Disposed = -2;

    private readonly OwnedResource _owned;
    private int _state = Owned;

    /// <summary>Takes over a value.</summary>
    protected GuestResource(OwnedResource owned) => _owned = owned;

    /// <summary>Ends the value when it was forgotten, at the next entry of its instance.</summary>
    ~GuestResource()
    {
        if (_state >= Owned)
        {
            _owned.Instance?.DropLater(_owned.Binding.Type, _owned.Rep);
        }
    }

    /// <summary>Ends the value: runs the guest's destructor, unless the value was moved or the instance is gone.</summary>
    /// <exception cref="InvalidOperationException">The value is lent to a call that has not returned.</exception>
    public void Dispose()
    {
        int state = Interlocked.CompareExchange(ref _state, Disposed, Owned);
        if (state > Owned)
        {
            throw Lent();
        }

        GC.SuppressFinalize(this);
        if (state == Owned)
        {
            _owned.Instance.Drop(_owned.Binding.Type, _owned.Rep);
        }
    }

    /// <summary>Moves the value to the guest: the specification's <c>lower_own</c>. Until the guest runs, it can come back.</summary>
    internal uint LowerOwn(LiftLowerContext cx)
    {
        CheckInstance(cx);
        int state = Interlocked.CompareExchange(ref _state, Moved, Owned);
        if (state != Owned)
        {
            throw state > Owned ? Lent() : Gone(state);
        }

        uint index;
        try
        {
            index = cx.LowerOwn(_owned.Rep, _owned.Binding.Type);
        }
        catch
        {
            Volatile.Write(ref _state, Owned);
            throw;
        }

        cx.AddMoved(this, index);
        return index;
    }

    /// <summary>The call that the value was to be moved to did not take place.</summary>
    internal void MoveBack(LiftLowerContext cx, uint index)
    {
        cx.State.Handles.Remove(index, _owned.Binding.Type);
        Volatile.Write(ref _state, Owned);
    }

    /// <summary>Lends the value for the call: the specification's <c>lower_borrow</c>.</summary>
    internal uint LowerBorrow(LiftLowerContext cx)
    {
        CheckInstance(cx);

        int state = Volatile.Read(ref _state);
        while (state >= Owned)
        {
            int found = Interlocked.CompareExchange(ref _state, state + 1, state);
            if (found == state)
            {
                cx.AddLender(this);
                return cx.LowerBorrow(_owned.Rep, _owned.Binding.Type);
            }

            state = found;
        }

        throw Gone(state);
    }

    /// <summary>The call to which the value was lent has ended.</summary>
    internal void EndLend() => Interlocked.Decrement(ref _state);

    private void CheckInstance(LiftLowerContext cx)
    {
        if (_owned.Instance != cx.Instance)
        {
            throw new ArgumentException($"the {_owned.Binding.Type.Name} belongs to another instance");
        }
    }

    private InvalidOperationException Lent() => new($"the {_owned.Binding.Type.Name} is lent to a call that has not returned");

    private ObjectDisposedException Gone(int state) => new(
        GetType().FullName,
        state == Moved
            ? $"the {_owned.Binding.Type.Name} was moved to the component: whoever takes it as `own` owns it"
            : $"the {_owned.Binding.Type.Name} was disposed of");
}
