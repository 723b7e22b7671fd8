using System.Runtime.CompilerServices;

namespace ComponentKit;

/// <summary>The end of a WIT <c>stream&lt;T&gt;</c> from which elements are read (🔀).</summary>
/// <remarks>
/// <see cref="WitStream"/> makes streams; <see cref="WitStreamExtensions"/> has bytes as a <see cref="Stream"/> or a pipe. Who implements
/// streams derives from this.
/// </remarks>
/// <typeparam name="T">The type of the elements.</typeparam>
public abstract class WitStreamReader<T> : WitEnd
{
    // Enough for many elements a turn, and little for a stream of few.
    private const int BufferLength = 64;

    /// <summary>Reads some elements: waits until there are any.</summary>
    /// <param name="buffer">Where to put them.</param>
    /// <param name="cancellationToken">Stops the waiting; the stream goes on.</param>
    /// <returns>The number of elements; 0 at the end of the stream, and for an empty buffer.</returns>
    /// <exception cref="InvalidOperationException">Another read is going on.</exception>
    /// <exception cref="ObjectDisposedException">This end was disposed of.</exception>
    public async ValueTask<int> ReadAsync(Memory<T> buffer, CancellationToken cancellationToken = default)
    {
        Begin();
        try
        {
            return buffer.IsEmpty ? 0 : await ReadCoreAsync(buffer, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            Finish();
        }
    }

    /// <summary>Reads all elements to the end of the stream, and disposes of this end.</summary>
    /// <param name="cancellationToken">Stops the waiting.</param>
    public async IAsyncEnumerable<T> ReadAllAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        using WitStreamReader<T> owned = this;
        var buffer = new T[BufferLength];
        while (await ReadAsync(buffer, cancellationToken).ConfigureAwait(false) is var count and > 0)
        {
            for (int i = 0; i < count; i++)
            {
                yield return buffer[i];
            }
        }
    }

    /// <summary>Reads at least one element into a buffer that is not empty, or finds the end.</summary>
    /// <returns>The number of elements; 0 at the end.</returns>
    protected abstract ValueTask<int> ReadCoreAsync(Memory<T> buffer, CancellationToken cancellationToken);
}
