namespace ComponentKit;

/// <summary>The end of a WIT <c>stream&lt;T&gt;</c> to which elements are written (🔀). Disposing of it ends the stream.</summary>
/// <typeparam name="T">The type of the elements.</typeparam>
public abstract class WitStreamWriter<T> : WitEnd
{
    /// <summary>Writes elements: waits until the reader has taken them all, or is gone.</summary>
    /// <param name="elements">The elements, which must not change until then.</param>
    /// <param name="cancellationToken">Stops the waiting; some of the elements may have been taken.</param>
    /// <returns>The number of elements that were taken: fewer than given only when the reader is gone.</returns>
    /// <exception cref="InvalidOperationException">Another write is going on.</exception>
    /// <exception cref="ObjectDisposedException">This end was disposed of.</exception>
    public async ValueTask<int> WriteAsync(ReadOnlyMemory<T> elements, CancellationToken cancellationToken = default)
    {
        Begin();
        try
        {
            return elements.IsEmpty ? 0 : await WriteCoreAsync(elements, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            Finish();
        }
    }

    /// <summary>Writes elements, of which there is at least one.</summary>
    /// <returns>The number of elements that were taken.</returns>
    protected abstract ValueTask<int> WriteCoreAsync(ReadOnlyMemory<T> elements, CancellationToken cancellationToken);
}
