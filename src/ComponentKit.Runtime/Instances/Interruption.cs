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
    private long _deadline;

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

    /// <summary>Has the engine ask once an epoch.</summary>
    internal static void Attach(StoreHandle store, GCHandle self)
    {
        Native.wasmtime_store_epoch_deadline_callback(store.DangerousGetHandle(), &OnEpoch, GCHandle.ToIntPtr(self), 0);
        Native.wasmtime_context_set_epoch_deadline(store.Context, 1);
    }

    /// <summary>A call begins.</summary>
    internal void Begin()
    {
        _deadline = _timeout is { } timeout ? Stopwatch.GetTimestamp() + (long)(timeout.TotalSeconds * Stopwatch.Frequency) : long.MaxValue;
        clock.Begin();
    }

    /// <summary>The call has ended.</summary>
    internal void End() => clock.End();

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

    private Exception? Reason()
    {
        if (!IsOn)
        {
            return null;
        }

        return _token.IsCancellationRequested ? new OperationCanceledException("the call into the component was cancelled", _token)
            : Stopwatch.GetTimestamp() >= _deadline ? new TimeoutException($"the call into the component took longer than the {_timeout!.Value.TotalSeconds.ToString(CultureInfo.InvariantCulture)} s that it may take")
            : null;
    }

    private void Stop(Exception reason) => instance.Capture(reason);
}
