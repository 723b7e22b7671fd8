namespace ComponentKit;

/// <summary>A stream within this process: elements go straight from the writer's memory to the reader's.</summary>
internal sealed class StreamChannel<T>
{
    private readonly Lock _gate = new();
    private Memory<T> _target;
    private ReadOnlyMemory<T> _source;
    private int _taken;
    private TaskCompletionSource<int>? _reading;
    private TaskCompletionSource<int>? _writing;
    private bool _readerIsGone;
    private bool _writerIsGone;

    internal async ValueTask<int> ReadAsync(Memory<T> buffer, CancellationToken cancellationToken)
    {
        TaskCompletionSource<int> reading;
        lock (_gate)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (_writing is not null)
            {
                return Copy(buffer);
            }

            if (_writerIsGone)
            {
                return 0;
            }

            _target = buffer;
            _reading = reading = new TaskCompletionSource<int>(TaskCreationOptions.RunContinuationsAsynchronously);
        }

        using (cancellationToken.UnsafeRegister((_, token) => Cancel(ref _reading, token), null))
        {
            return await reading.Task.ConfigureAwait(false);
        }
    }

    internal async ValueTask<int> WriteAsync(ReadOnlyMemory<T> elements, CancellationToken cancellationToken)
    {
        TaskCompletionSource<int> writing;
        lock (_gate)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (_readerIsGone)
            {
                return 0;
            }

            _source = elements;
            _taken = 0;
            _writing = writing = new TaskCompletionSource<int>(TaskCreationOptions.RunContinuationsAsynchronously);
            if (_reading is not null)
            {
                int count = Copy(_target);
                End(ref _reading, count);
            }
        }

        using (cancellationToken.UnsafeRegister((_, token) => Cancel(ref _writing, token), null))
        {
            return await writing.Task.ConfigureAwait(false);
        }
    }

    internal void DropReader()
    {
        lock (_gate)
        {
            _readerIsGone = true;
            End(ref _reading, 0);
            End(ref _writing, _taken);
        }
    }

    internal void DropWriter()
    {
        lock (_gate)
        {
            _writerIsGone = true;
            End(ref _writing, _taken);
            End(ref _reading, 0);
        }
    }

    private static void End(ref TaskCompletionSource<int>? operation, int count)
    {
        TaskCompletionSource<int>? ended = operation;
        operation = null;
        ended?.SetResult(count);
    }

    private int Copy(Memory<T> target)
    {
        int count = Math.Min(target.Length, _source.Length);
        _source.Span[..count].CopyTo(target.Span);
        _source = _source[count..];
        _taken += count;
        if (_source.IsEmpty)
        {
            End(ref _writing, _taken);
        }

        return count;
    }

    private void Cancel(ref TaskCompletionSource<int>? operation, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            TaskCompletionSource<int>? canceled = operation;
            operation = null;
            canceled?.SetCanceled(cancellationToken);
        }
    }
}
