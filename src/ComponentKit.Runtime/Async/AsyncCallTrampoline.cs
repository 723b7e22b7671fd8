using ComponentKit.Runtime.Calls;
using ComponentKit.Runtime.CanonicalAbi;
using ComponentKit.Runtime.Instances;
using ComponentKit.Runtime.Resources;
using ComponentKit.Wit.Layout;

namespace ComponentKit.Runtime.Async;

/// <summary>A call from one component to another in a store in which calls can be suspended (CanonicalABI.md, <c>canon lower</c>).</summary>
/// <param name="store">The store.</param>
/// <param name="caller">The caller's canonical options.</param>
/// <param name="callee">What is called.</param>
/// <param name="call">How values cross.</param>
/// <param name="layout">The core function that the caller calls.</param>
/// <param name="resources">The resource types of the instance, by their index in the plan.</param>
internal sealed class AsyncCallTrampoline(
    AsyncStore store, ContextOptions caller, LiftedFunction callee, CallTransfer call, FunctionLayout layout, ResourceType?[] resources)
    : AsyncTrampoline
{
    private readonly EnteringSet _entering = EnteringSet.Of(callee.State, caller.State);
    private readonly bool _isRecursive = caller.State.IsWithin(callee.State) || callee.State.IsWithin(caller.State);

    internal override ValueTask Invoke(FlatValue[] values)
    {
        caller.Instance.CheckMayLeave(caller.State);
        if (_isRecursive)
        {
            throw caller.Instance.Trap("a component called its parent or its child, which component instances cannot do yet");
        }

        var side = new Caller(this, values);
        callee.Call(_entering, side);
        return layout.Abi == CanonAbi.Sync ? WaitForResult(side.Subtask) : Report(side, values);
    }

    private async ValueTask WaitForResult(Subtask subtask)
    {
        if (!subtask.IsResolved)
        {
            await store.Current!.WaitUntil(() => subtask.IsResolved);
        }
    }

    private ValueTask Report(Caller side, FlatValue[] values)
    {
        Subtask subtask = side.Subtask;
        if (subtask.IsResolved)
        {
            subtask.IsResolveDelivered = true;
            values[0].U32 = (uint)SubtaskState.Returned;
        }
        else
        {
            uint index = caller.State.Handles.AddItem(subtask);
            side.Watch(index);
            values[0].U32 = (uint)subtask.State | (index << 4);
        }

        return ValueTask.CompletedTask;
    }

    // One call: the values that it passed, and where its result goes.
    private sealed class Caller(AsyncCallTrampoline site, FlatValue[] values) : ITaskCaller
    {
        private readonly FlatValue[] _arguments = [.. values];
        private readonly LiftLowerContext _context = site.Create();
        private uint _index;

        internal Subtask Subtask { get; } = new();

        // From now on the caller learns of progress by events.
        internal void Watch(uint index) => _index = index;

        public unsafe FlatValue[] Start(LiftLowerContext callee)
        {
            Subtask.State = SubtaskState.Started;
            Progress();
            FunctionLayout lower = site.Layout;
            FunctionLayout lift = site.Callee.Compiled.Layout;
            var transfer = new Transfer(_context, callee, site.Resources);
            var target = new FlatValue[Math.Max(1, lift.FlatParameters.Length)];
            ulong from = 0;
            if (lower.ParametersSpilled)
            {
                from = _context.PointerOf(_arguments[0]);
                _context.CheckPointer(from, lower.Parameters.Type.Size, lower.Parameters.Type.Alignment);
            }

            if (lift.ParametersSpilled)
            {
                ulong to = callee.Reallocate(0, 0, lift.Parameters.Type.Alignment, lift.Parameters.Type.Size);
                site.Call.Parameters.Memory(transfer, from, to);
                target[0].U64 = to;
                return target;
            }

            FlatValue[] source = lower.ParametersSpilled
                ? FlatMemory.LoadAll(_context, site.ParameterTypes, lower.Parameters, from, target.Length)
                : _arguments;
            fixed (FlatValue* fromFlat = source, toFlat = target)
            {
                site.Call.Parameters.Flat(transfer, fromFlat, toFlat);
            }

            return target;
        }

        public unsafe void Resolve(LiftLowerContext callee, FlatValue[] flat, bool isSpilled)
        {
            if (site.Call.Result is { } node)
            {
                FunctionLayout lower = site.Layout;
                var transfer = new Transfer(callee, _context, site.Resources);
                ulong to = 0;
                if (lower.ResultSpilled)
                {
                    to = _context.PointerOf(_arguments[lower.FlatParameters.Length - 1]);
                    _context.CheckPointer(to, lower.Result!.Size, lower.Result.Alignment);
                }

                if (isSpilled)
                {
                    ulong from = callee.PointerOf(flat[0]);
                    callee.CheckPointer(from, site.ResultOfCallee.Size, site.ResultOfCallee.Alignment);
                    node.Memory(transfer, from, to);
                }
                else
                {
                    FlatValue[] target = lower.ResultSpilled ? new FlatValue[flat.Length + 1] : values;
                    fixed (FlatValue* fromFlat = flat, toFlat = target)
                    {
                        node.Flat(transfer, fromFlat, toFlat);
                    }

                    if (lower.ResultSpilled)
                    {
                        FlatMemory.Store(_context, site.ResultType, to, target);
                    }
                }
            }

            Subtask.State = SubtaskState.Returned;
            _context.EndCall();
            Progress();
        }

        private void Progress()
        {
            if (_index != 0)
            {
                Subtask.SetPendingEvent(() =>
                {
                    Subtask.IsResolveDelivered = Subtask.IsResolved;
                    return new GuestEvent(EventCode.Subtask, _index, (uint)Subtask.State);
                });
            }
        }
    }

    private FunctionLayout Layout => layout;

    private LiftedFunction Callee => callee;

    private CallTransfer Call => call;

    private ResourceType?[] Resources => resources;

    private IReadOnlyList<Wit.Model.WitType> ParameterTypes => [.. callee.Compiled.Plan.Type.Type.Parameters.Select(p => p.Type)];

    private Wit.Model.WitType ResultType => callee.Compiled.Plan.Type.Type.Result!;

    private TypeLayout ResultOfCallee => callee.Compiled.Layout.Result!;

    private LiftLowerContext Create()
    {
        LiftLowerContext context = caller.Create(export: null);
        context.BeginCall();
        return context;
    }
}
