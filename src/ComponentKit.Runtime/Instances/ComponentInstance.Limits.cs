namespace ComponentKit.Runtime.Instances;

// What the host allows the calls of one instance.
public sealed unsafe partial class ComponentInstance
{
    /// <summary>
    /// How long one call may take, or null for no limit. Core code that is still running then is stopped: the call throws a
    /// <see cref="TimeoutException"/>, and the instance is poisoned. What is set during a call is for the next one.
    /// </summary>
    /// <exception cref="InvalidOperationException">The engine was made without <see cref="WasmEngineOptions.CanInterrupt"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The time is zero or less.</exception>
    public TimeSpan? CallTimeout
    {
        get => _interruption?.Timeout;
        set => InterruptionOrThrow.Timeout = value;
    }

    /// <summary>
    /// What ends calls early. Core code that runs when the token is cancelled is stopped: the call throws an
    /// <see cref="OperationCanceledException"/>, and the instance is poisoned. What is set during a call is for the next one.
    /// </summary>
    /// <exception cref="InvalidOperationException">The engine was made without <see cref="WasmEngineOptions.CanInterrupt"/>.</exception>
    public CancellationToken CancellationToken
    {
        get => _interruption?.Token ?? default;
        set => InterruptionOrThrow.Token = value;
    }

    /// <summary>What core code may still execute, about one unit an instruction; a call that needs more traps. To be asked and set between calls.</summary>
    /// <exception cref="InvalidOperationException">The engine was made without <see cref="WasmEngineOptions.Fuel"/>, or a call is inside.</exception>
    /// <exception cref="ObjectDisposedException">The instance was disposed of.</exception>
    public ulong Fuel
    {
        get
        {
            CheckFuel();
            return _store.Fuel;
        }
        set
        {
            CheckFuel();
            _store.Fuel = value;
        }
    }

    private Interruption InterruptionOrThrow =>
        _interruption ?? throw new InvalidOperationException($"the engine was made without {nameof(WasmEngineOptions)}.{nameof(WasmEngineOptions.CanInterrupt)}");

    private void CheckFuel()
    {
        ObjectDisposedException.ThrowIf(_store.IsClosed, this);
        if (Component.Engine.Options.Fuel is null)
        {
            throw new InvalidOperationException($"the engine was made without {nameof(WasmEngineOptions)}.{nameof(WasmEngineOptions.Fuel)}");
        }

        if (Volatile.Read(ref _entry) > Idle)
        {
            throw new InvalidOperationException("fuel cannot be asked for or set while a call is inside");
        }
    }
}
