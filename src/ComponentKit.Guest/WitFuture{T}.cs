using System.Runtime.CompilerServices;

namespace ComponentKit;

/// <summary>The end of a WIT <c>future&lt;T&gt;</c> from which its value is read, once (🔀).</summary>
/// <remarks><see cref="WitFuture"/> makes futures. Who implements futures derives from this.</remarks>
/// <typeparam name="T">The type of the value; <see cref="Unit"/> where there is none.</typeparam>
public abstract class WitFuture<T> : WitEnd
{
    private int _isRead;

    /// <summary>Reads the value: waits until it is there. This ends the future.</summary>
    /// <param name="cancellationToken">Stops the waiting, and ends the future too.</param>
    /// <exception cref="InvalidOperationException">The value was read before.</exception>
    /// <exception cref="ObjectDisposedException">This end was disposed of.</exception>
    public async Task<T> ToTask(CancellationToken cancellationToken = default)
    {
        if (Interlocked.Exchange(ref _isRead, 1) != 0)
        {
            throw new InvalidOperationException("the value of a future is read once; keep the task to wait for it again");
        }

        using WitFuture<T> owned = this;
        Begin();
        return await ReadCoreAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Awaits the value, as <see cref="ToTask"/> does.</summary>
    public TaskAwaiter<T> GetAwaiter() => ToTask().GetAwaiter();

    /// <summary>Reads the value.</summary>
    protected abstract Task<T> ReadCoreAsync(CancellationToken cancellationToken);
}
