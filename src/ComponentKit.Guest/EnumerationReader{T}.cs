namespace ComponentKit;

/// <summary>A stream of what an enumeration gives.</summary>
internal sealed class EnumerationReader<T>(IAsyncEnumerable<T> elements) : WitStreamReader<T>
{
    private readonly CancellationTokenSource _end = new();
    private IAsyncEnumerator<T>? _enumerator;

    protected override async ValueTask<int> ReadCoreAsync(Memory<T> buffer, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        _enumerator ??= elements.GetAsyncEnumerator(_end.Token);

        if (!await _enumerator.MoveNextAsync().ConfigureAwait(false))
        {
            return 0;
        }

        buffer.Span[0] = _enumerator.Current;
        return 1;
    }

    protected override void Drop()
    {
        _end.Cancel();
        _end.Dispose();
        _ = _enumerator?.DisposeAsync().AsTask();
    }
}
