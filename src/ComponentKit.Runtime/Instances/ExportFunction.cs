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
    private readonly CoreFunction* _core;
    private readonly CoreFunction* _postReturn;
    private readonly FlatValue* _frame;
    private readonly int _frameLength;
    private readonly int _resultCount;

    internal ExportFunction(
        LiftLowerContext context, CoreFunction* core, CoreFunction* postReturn, FlatValue* frame, int frameLength, int resultCount)
    {
        Context = context;
        _core = core;
        _postReturn = postReturn;
        _frame = frame;
        _frameLength = frameLength;
        _resultCount = resultCount;
    }

    internal LiftLowerContext Context { get; }

    internal Span<FlatValue> Frame => new(_frame, _frameLength);

    /// <summary>Enters the instance; the call ends, and leaves it, when what this gives is disposed of.</summary>
    /// <exception cref="InvalidOperationException">Another call is inside, or the instance is poisoned.</exception>
    /// <exception cref="ObjectDisposedException">The instance was disposed of.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ExportCall Enter()
    {
        Context.Instance.Enter();
        Context.BeginCall();
        return new ExportCall(this);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Invoke()
    {
        Context.BeginGuest();
        Context.Instance.CallCore(_core, _frame, _frameLength, Context.Export);
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
        Context.Instance.CallCore(_postReturn, _frame, _resultCount, Context.Export);
        Context.State.MayLeave = true;
    }
}
