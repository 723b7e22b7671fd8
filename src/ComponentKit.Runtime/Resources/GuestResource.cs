using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using ComponentKit.Runtime.CanonicalAbi;

namespace ComponentKit.Runtime.Resources;

/// <summary>
/// A resource value that a guest implements and the host owns. It has one owner: passing it as <c>own</c> moves it to the
/// guest, disposing of it ends it, and it cannot be used after either.
/// </summary>
/// <remarks>
/// <para>Whether the value is still here only changes by compare-and-swap, so of two threads that would end or move it one finds it gone.
/// How many calls it is lent to is a plain number: it is lent by calls that have entered its instance, where they are alone. Ending a
/// value enters the instance too, or waits until the call in it is over, so that a value is there as long as a call that it was lent to.</para>
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
    private int _lends;

    /// <summary>Takes over a value.</summary>
    protected GuestResource(OwnedResource owned) => _owned = owned;

    /// <summary>Ends the value when it was forgotten, at the next entry of its instance.</summary>
    ~GuestResource()
    {
        if (_state == Owned)
        {
            _owned.Instance?.DropLater(_owned.Binding.Type, _owned.Rep);
        }
    }

    /// <summary>Ends the value: runs the guest's destructor, unless the value was moved or the instance is gone.</summary>
    /// <exception cref="InvalidOperationException">The value is lent to a call that has not returned.</exception>
    public void Dispose()
    {
        if (_lends > 0)
        {
            throw Lent();
        }

        int state = Interlocked.CompareExchange(ref _state, Disposed, Owned);
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
        if (_lends > 0)
        {
            throw Lent();
        }

        int state = Interlocked.CompareExchange(ref _state, Moved, Owned);
        if (state != Owned)
        {
            throw Gone(state);
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
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal uint LowerBorrow(LiftLowerContext cx)
    {
        CheckInstance(cx);
        if (Volatile.Read(ref _state) != Owned)
        {
            ThrowGone();
        }

        _lends++;
        cx.AddLender(this);
        return cx.LowerBorrow(_owned.Rep, _owned.Binding.Type);
    }

    /// <summary>The call to which the value was lent has ended.</summary>
    internal void EndLend() => _lends--;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void CheckInstance(LiftLowerContext cx)
    {
        if (_owned.Instance != cx.Instance)
        {
            ThrowForeign();
        }
    }

    [DoesNotReturn]
    private void ThrowForeign() => throw new ArgumentException($"the {_owned.Binding.Type.Name} belongs to another instance");

    [DoesNotReturn]
    private void ThrowGone() => throw Gone(_state);

    private InvalidOperationException Lent() => new($"the {_owned.Binding.Type.Name} is lent to a call that has not returned");

    private ObjectDisposedException Gone(int state) => new(
        GetType().FullName,
        state == Moved
            ? $"the {_owned.Binding.Type.Name} was moved to the component: whoever takes it as `own` owns it"
            : $"the {_owned.Binding.Type.Name} was disposed of");
}
