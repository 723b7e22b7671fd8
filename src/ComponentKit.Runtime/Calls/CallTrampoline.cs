using System.Runtime.CompilerServices;
using ComponentKit.Runtime.CanonicalAbi;
using ComponentKit.Runtime.Engine;
using ComponentKit.Runtime.Instances;
using ComponentKit.Runtime.Resources;
using ComponentKit.Wit.Layout;

namespace ComponentKit.Runtime.Calls;

/// <summary>A call from one component to another: <c>canon lower</c> of a <c>canon lift</c>, both synchronous.</summary>
/// <remarks>
/// Values go from memory to memory, through the nodes of the call site. One object serves all calls of the site, since a
/// component instance that has been entered cannot be entered again before it returns.
/// </remarks>
internal sealed unsafe class CallTrampoline : Trampoline
{
    private readonly LiftLowerContext _caller;
    private readonly LiftLowerContext _callee;
    private readonly CoreFunction* _core;
    private readonly CoreFunction* _postReturn;
    private readonly EnteringSet _entering;
    private readonly bool _isRecursive;
    private readonly Transfer _down;
    private readonly Transfer _up;
    private readonly TransferNode _parameters;
    private readonly TransferNode? _result;
    private readonly FunctionLayout _lower;
    private readonly FunctionLayout _lift;
    private readonly int _frameLength;

    internal CallTrampoline(
        LiftLowerContext caller,
        LiftLowerContext callee,
        CallTransfer call,
        FunctionLayout lower,
        CoreFunction* core,
        CoreFunction* postReturn,
        ResourceType?[] resources)
        : base(caller.Instance)
    {
        _caller = caller;
        _callee = callee;
        _core = core;
        _postReturn = postReturn;
        _entering = EnteringSet.Of(callee.State, caller.State);

        // definitions.py lets a parent call its child, and a child call what its parent gave it of its own. The specification's
        // tests have both trap "for now", and so do the other implementations.
        _isRecursive = caller.State.IsWithin(callee.State) || callee.State.IsWithin(caller.State);
        _down = new Transfer(caller, callee, resources);
        _up = new Transfer(callee, caller, resources);
        _parameters = call.Parameters;
        _result = call.Result;
        _lower = lower;
        _lift = call.Function.Layout;
        _frameLength = Math.Max(1, call.Function.FrameLength);
    }

    [SkipLocalsInit]
    internal override void Invoke(FlatValue* values, int count)
    {
        Instance.CheckMayLeave(_caller.State);
        if (_isRecursive)
        {
            throw Instance.Trap("a component called its parent or its child, which component instances cannot do yet");
        }

        _entering.Enter(Instance);
        FlatValue* frame = stackalloc FlatValue[_frameLength];
        PassParameters(values, frame);
        _callee.BeginGuest();
        Instance.CallCoreAbove(_core, frame, _frameLength, _callee.Export);
        _callee.CheckBorrowsDropped();
        PassResult(frame, values);
        if (_postReturn is not null)
        {
            _callee.State.MayLeave = false;
            Instance.CallCoreAbove(_postReturn, frame, _lift.FlatResults.Length, _callee.Export);
            _callee.State.MayLeave = true;
        }

        _caller.EndCall();
        _entering.Leave();
    }

    private void PassParameters(FlatValue* values, FlatValue* frame)
    {
        if (!_lower.ParametersSpilled)
        {
            _parameters.Flat(_down, values, frame);
            return;
        }

        ulong from = _caller.PointerOf(values[0]);
        _caller.CheckPointer(from, _lower.Parameters.Type.Size, _lower.Parameters.Type.Alignment);
        ulong to = _callee.Reallocate(0, 0, _lift.Parameters.Type.Alignment, _lift.Parameters.Type.Size);
        _parameters.Memory(_down, from, to);
        frame->U64 = to;
    }

    private void PassResult(FlatValue* frame, FlatValue* values)
    {
        if (_result is null)
        {
            return;
        }

        if (!_lift.ResultSpilled)
        {
            // The flat result is the first value, where the first parameter was.
            _result.Flat(_up, frame, values);
            return;
        }

        ulong from = _callee.PointerOf(*frame);
        _callee.CheckPointer(from, _lift.Result!.Size, _lift.Result.Alignment);
        ulong to = _caller.PointerOf(values[_lower.FlatParameters.Length - 1]);
        _caller.CheckPointer(to, _lower.Result!.Size, _lower.Result.Alignment);
        _result.Memory(_up, from, to);
    }
}
