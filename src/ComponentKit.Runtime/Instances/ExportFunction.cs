using System.Runtime.CompilerServices;
using ComponentKit.Runtime.CanonicalAbi;
using ComponentKit.Runtime.Engine;

namespace ComponentKit.Runtime.Instances;

/// <summary>A function that a component exports, in one instance: a core function with the canonical options that lift it.</summary>
/// <remarks>
/// The flat values of a call are in a frame that the function owns, outside the collector's heap. One frame is enough, since an
/// instance lets one call in at a time.
/// </remarks>
public sealed unsafe class ExportFunction
{
    // What every call needs is here, not behind other objects: a call of a small function is over in a few dozen loads.
    private readonly ComponentInstance _instance;
    private readonly nint _storeContext;
    private readonly CoreFunction* _core;
    private readonly CoreFunction* _postReturn;
    private readonly FlatValue* _frame;
    private readonly int _frameLength;
    private readonly int _resultCount;
    private readonly EnteringSet _entering;

    internal ExportFunction(
        LiftLowerContext context,
        CoreFunction* core,
        CoreFunction* postReturn,
        FlatValue* frame,
        int frameLength,
        int resultCount,
        EnteringSet entering)
    {
        Context = context;
        _instance = context.Instance;
        _storeContext = context.Instance.StoreContext;
        _core = core;
        _postReturn = postReturn;
        _frame = frame;
        _frameLength = frameLength;
        _resultCount = resultCount;
        _entering = entering;
    }

    internal LiftLowerContext Context { get; }

    /// <summary>The function in a store in which calls can be suspended, else null.</summary>
    internal Async.LiftedFunction? Lifted { get; init; }

    internal Span<FlatValue> Frame => new(_frame, _frameLength);

    /// <summary>Enters the instance; the call ends, and leaves it, when what this gives is disposed of.</summary>
    /// <exception cref="InvalidOperationException">Another call is inside, or the instance is poisoned.</exception>
    /// <exception cref="ObjectDisposedException">The instance was disposed of.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ExportCall Enter()
    {
        _instance.Enter();
        _entering.Enter(_instance);
        Context.BeginCall();
        return new ExportCall(this);
    }

    /// <summary>What is thrown in place of a call that bindings cannot make yet.</summary>
    /// <param name="reason">Why not.</param>
    public NotSupportedException NotSupported(string reason) => new($"`{Context.Export}` cannot be called yet: {reason}");

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Invoke()
    {
        Context.BeginGuest();
        nint trap = 0;
        nint error = Native.FuncCallUnchecked(_storeContext, _core, _frame, (nuint)_frameLength, &trap);
        if ((error | trap) != 0)
        {
            _instance.ThrowFailure(error, trap, Context.Export);
        }

        Context.CheckBorrowsDropped();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Leave()
    {
        Context.EndCall();
        _entering.Leave();
        _instance.Leave();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void PostReturn()
    {
        if (_postReturn is not null)
        {
            RunPostReturn();
        }
    }

    private void RunPostReturn()
    {
        Context.State.MayLeave = false;
        _instance.CallCore(_postReturn, _frame, _resultCount, Context.Export);
        Context.State.MayLeave = true;
    }
}
