namespace ComponentKit.Runtime.Engine;

/// <summary>Counts an engine's epochs while calls are watched, so that their core code looks up from time to time.</summary>
/// <remarks>
/// Core code compares the epoch at each loop and function entry; a thread of this clock moves it on every few milliseconds. Without
/// a call to watch the thread sleeps, and core code is never stopped. The engine and its instances share the clock, as instances may outlive
/// the engine.
/// </remarks>
#pragma warning disable CA1001 // Freed with the last reference.
internal sealed class EpochClock
#pragma warning restore CA1001
{
    // A call is stopped one tick after its time at the latest.
    private const int TickMilliseconds = 5;

    private readonly EngineHandle _engine;
    private readonly Lock _lock = new();
    private readonly AutoResetEvent _wake = new(initialState: false);
    private bool _isStarted;
    private int _watched;
    private volatile bool _isStopped;
    private int _references = 1;

    internal EpochClock(EngineHandle engine) => _engine = engine.Clone();

    /// <summary>A call that may have to be stopped begins.</summary>
    internal void Begin()
    {
        if (Interlocked.Increment(ref _watched) == 1)
        {
            Start();
            _wake.Set();
        }
    }

    /// <summary>It has ended.</summary>
    internal void End() => Interlocked.Decrement(ref _watched);

    /// <summary>An instance may begin calls.</summary>
    internal void AddReference() => Interlocked.Increment(ref _references);

    /// <summary>Whoever held the clock needs it no more; with the last of them it stops.</summary>
    internal void Release()
    {
        if (Interlocked.Decrement(ref _references) != 0)
        {
            return;
        }

        lock (_lock)
        {
            _isStopped = true;
            if (_isStarted)
            {
                // The thread frees the rest on its way out.
                _wake.Set();
                return;
            }

            Free();
        }
    }

    private void Free()
    {
        _engine.Dispose();
        _wake.Dispose();
    }

    private void Start()
    {
        lock (_lock)
        {
            if (!_isStarted && !_isStopped)
            {
                _isStarted = true;
                new Thread(Run) { IsBackground = true, Name = "ComponentKit epochs" }.Start();
            }
        }
    }

    private void Run()
    {
        while (!_isStopped || Volatile.Read(ref _watched) > 0)
        {
            if (Volatile.Read(ref _watched) == 0)
            {
                _wake.WaitOne();
                continue;
            }

            Thread.Sleep(TickMilliseconds);
            Native.wasmtime_engine_increment_epoch(_engine.DangerousGetHandle());
        }

        Free();
    }
}
