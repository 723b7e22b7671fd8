namespace ComponentKit.Runtime.Async;

/// <summary>Waitables of which any will do (CanonicalABI.md, Waitable State).</summary>
internal sealed class WaitableSet
{
    internal List<Waitable> Waitables { get; } = [];

    /// <summary>How many threads wait for it.</summary>
    internal int WaiterCount { get; private set; }

    internal bool HasPendingEvent => Waitables.Any(w => w.HasPendingEvent);

    /// <summary>Delivers the event of one of them: of that which joined first.</summary>
    internal GuestEvent TakePendingEvent() => Waitables.First(w => w.HasPendingEvent).TakePendingEvent();

    /// <summary>Waits for an event, unless there is one: then nobody else gets a turn.</summary>
    /// <param name="thread">Who waits.</param>
    /// <param name="mayGoOn">What has to hold besides.</param>
    internal async ValueTask<GuestEvent> Wait(GuestThread thread, Func<bool> mayGoOn)
    {
        WaiterCount++;
        if (!mayGoOn() || !HasPendingEvent)
        {
            await thread.WaitUntil(() => mayGoOn() && HasPendingEvent);
        }

        GuestEvent taken = TakePendingEvent();
        WaiterCount--;
        return taken;
    }
}
