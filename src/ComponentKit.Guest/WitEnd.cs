namespace ComponentKit;

/// <summary>One end of a stream or future (🔀). It has one owner, who passes it to a function, which gives it away, or disposes of it.</summary>
/// <remarks>One thing is done with an end at a time. Disposing of it tells the other end that nobody is here any more.</remarks>
public abstract class WitEnd : IDisposable
{
    private const int Idle = 0;
    private const int Busy = 1;
    private const int Ended = 2;

    private int _state;

    /// <summary>Tells the other end that this one is gone.</summary>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _state, Ended) != Ended)
        {
            Drop();
        }

        GC.SuppressFinalize(this);
    }

    /// <summary>Does what disposing of the end means; called once. An operation that is going on ends.</summary>
    protected abstract void Drop();

    /// <summary>Begins an operation.</summary>
    /// <exception cref="InvalidOperationException">Another operation is going on.</exception>
    /// <exception cref="ObjectDisposedException">The end was disposed of.</exception>
    protected void Begin()
    {
        int before = Interlocked.CompareExchange(ref _state, Busy, Idle);
        ObjectDisposedException.ThrowIf(before == Ended, this);
        if (before == Busy)
        {
            throw new InvalidOperationException("another operation is going on at this end of the stream or future");
        }
    }

    /// <summary>Ends an operation.</summary>
    protected void Finish() => Interlocked.CompareExchange(ref _state, Idle, Busy);
}
