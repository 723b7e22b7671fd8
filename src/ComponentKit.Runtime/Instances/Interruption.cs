using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using ComponentKit.Runtime.Engine;

namespace ComponentKit.Runtime.Instances;

/// <summary>Decides for one instance whether the core code that is running has to stop.</summary>
/// <remarks>
/// The engine asks on the thread that runs the code, once an epoch. What it is to say is thrown by the call that is outside, as with
/// exceptions of host imports.
/// </remarks>
internal sealed unsafe class Interruption(ComponentInstance instance, EpochClock clock)
{
    private TimeSpan? _timeout;
    private CancellationToken _token;

    // Of the call that is inside: what the host sets meanwhile is for the next one.
    private TimeSpan _limit;
    private CancellationToken _tokenOfCall;
    private long _deadline = long.MaxValue;

    /// <summary>Whether calls have to be watched at all.</summary>
    internal bool IsOn { get; private set; }

    internal TimeSpan? Timeout
    {
        get => _timeout;
        set
        {
            CheckTimeout(value);
            _timeout = value;
            IsOn = _timeout is not null || _token.CanBeCanceled;
        }
    }

    internal CancellationToken Token
    {
        get => _token;
        set
        {
            _token = value;
            IsOn = _timeout is not null || _token.CanBeCanceled;
        }
    }

    internal static void CheckTimeout(TimeSpan? timeout)
    {
        if (timeout is { } time)
        {
            ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(time, TimeSpan.Zero);
        }
    }

    /// <summary>The instance is done with the clock.</summary>
    internal void Detach() => clock.Release();

    /// <summary>Has core code of a store in which calls are suspended stand still once an epoch, to be asked then.</summary>
    /// <remarks>No question may be answered on a stack of core code's own: a collection that comes then does not know that stack.</remarks>
    internal static void AttachAsync(StoreHandle store)
    {
        Native.wasmtime_context_epoch_deadline_async_yield_and_update(store.Context, 1);
        Native.wasmtime_context_set_epoch_deadline(store.Context, 1);
    }

    /// <summary>Has the engine ask once an epoch.</summary>
    internal static void Attach(StoreHandle store, GCHandle self)
    {
        Native.wasmtime_store_epoch_deadline_callback(store.DangerousGetHandle(), &OnEpoch, GCHandle.ToIntPtr(self), 0);
        Native.wasmtime_context_set_epoch_deadline(store.Context, 1);
    }

    /// <summary>A call begins.</summary>
    internal void Begin()
    {
        _limit = _timeout ?? TimeSpan.MaxValue;
        _tokenOfCall = _token;
        double end = Stopwatch.GetTimestamp() + _limit.TotalSeconds * Stopwatch.Frequency;
        _deadline = end < long.MaxValue ? (long)end : long.MaxValue;
        clock.Begin();
    }

    /// <summary>The call has ended.</summary>
    internal void End()
    {
        _deadline = long.MaxValue;
        _tokenOfCall = default;
        clock.End();
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static nint OnEpoch(nint context, nint data, ulong* delta, byte* kind)
    {
        *delta = 1;
        *kind = 0;
        var interruption = Unsafe.As<Interruption>(GCHandle.FromIntPtr(data).Target);
        if (interruption?.Reason() is not { } reason)
        {
            return 0;
        }

        interruption.Stop(reason);
        fixed (byte* message = "interrupted"u8)
        {
            return Native.wasmtime_error_new(message);
        }
    }

    /// <summary>Why the call that is inside has to stop; null where it may go on.</summary>
    internal Exception? Reason() =>
        _tokenOfCall.IsCancellationRequested ? new OperationCanceledException("the call into the component was cancelled", _tokenOfCall)
        : Stopwatch.GetTimestamp() >= _deadline ? new TimeoutException($"the call into the component took longer than the {_limit.TotalSeconds.ToString(CultureInfo.InvariantCulture)} s that it may take")
        : null;

    private void Stop(Exception reason) => instance.Capture(reason);
}
