namespace ComponentKit.Runtime.Async;

/// <summary>Something whose events core code can wait for (CanonicalABI.md, Waitable State).</summary>
internal abstract class Waitable
{
    private Func<GuestEvent>? _pending;

    /// <summary>The set that it is in, or null.</summary>
    internal WaitableSet? Set { get; private set; }

    /// <summary>Whether core code waits for this alone.</summary>
    internal bool HasSyncWaiter { get; private set; }

    internal bool HasPendingEvent => _pending is not null;

    /// <summary>Something has happened; a later event takes the place of an earlier one.</summary>
    /// <param name="take">Makes the event when it is delivered.</param>
    internal void SetPendingEvent(Func<GuestEvent> take) => _pending = take;

    /// <summary>Delivers the event.</summary>
    internal GuestEvent TakePendingEvent()
    {
        Func<GuestEvent> take = _pending!;
        _pending = null;
        return take();
    }

    /// <summary>Waits until there is an event.</summary>
    internal async ValueTask WaitForPendingEvent(GuestThread thread)
    {
        HasSyncWaiter = true;
        await thread.WaitUntil(() => HasPendingEvent);
        HasSyncWaiter = false;
    }

    /// <summary>Goes from the set that it is in to another, or to none.</summary>
    internal void Join(WaitableSet? set)
    {
        Set?.Waitables.Remove(this);
        Set = set;
        set?.Waitables.Add(this);
    }
}
