using ComponentKit.Binary.Sections;
using ComponentKit.Runtime.CanonicalAbi;
using ComponentKit.Runtime.Instances;
using ComponentKit.Runtime.Linking;
using ComponentKit.Runtime.Resources;
using ComponentKit.Wit.Layout;
using Kind = ComponentKit.Binary.Sections.CanonBuiltInKind;

namespace ComponentKit.Runtime.Async;

/// <summary>A built-in of tasks and waitables (CanonicalABI.md, from <c>canon context.get</c> on).</summary>
internal sealed class AsyncBuiltIn(AsyncStore store, ContextOptions options, PlanTrampoline.BuiltIn plan, ResourceType?[] resources) : AsyncTrampoline
{
    private const uint Blocked = 0xffff_ffff;
    private const int MaxBackpressure = 1 << 16;
    private const string SetOfWaitables = "a set of waitables";

    private ComponentInstance Instance => options.Instance;

    private InstanceState State => options.State;

    private Canon.BuiltIn BuiltIn => plan.Definition;

    internal override ValueTask Invoke(FlatValue[] values)
    {
        GuestThread thread = store.Current ?? throw new InvalidOperationException("core code runs on no thread");
        if (BuiltIn.Kind is not (Kind.ContextGet or Kind.ContextSet or Kind.BackpressureInc or Kind.BackpressureDec))
        {
            Instance.CheckMayLeave(State);
        }

        switch (BuiltIn.Kind)
        {
            case Kind.ContextGet:
                values[0].U64 = thread.Context[BuiltIn.Slot];
                break;
            case Kind.ContextSet:
                thread.Context[BuiltIn.Slot] = BuiltIn.ValueType.Kind == CoreValueKind.I64 ? values[0].U64 : values[0].U32;
                break;
            case Kind.BackpressureInc when ++State.Backpressure == MaxBackpressure:
                throw Instance.Trap($"the component counted its backpressure up to {MaxBackpressure}");
            case Kind.BackpressureDec when --State.Backpressure < 0:
                throw Instance.Trap("the component counted its backpressure down below 0");
            case Kind.BackpressureInc or Kind.BackpressureDec:
                break;
            case Kind.TaskReturn:
                Return(thread.Task, values);
                break;
            case Kind.ThreadYield:
                return Yield(thread, values);
            case Kind.WaitableSetNew:
                values[0].U32 = State.Handles.AddItem(new WaitableSet());
                break;
            case Kind.WaitableSetWait:
                return Wait(thread, values);
            case Kind.WaitableSetPoll:
                Poll(values);
                break;
            case Kind.WaitableSetDrop:
                Drop(State.Handles.RemoveItem<WaitableSet>(values[0].U32, SetOfWaitables));
                break;
            case Kind.WaitableJoin:
                Join(values[0].U32, values[1].U32);
                break;
            case Kind.SubtaskDrop:
                Drop(State.Handles.RemoveItem<Subtask>(values[0].U32, "a subtask"));
                break;
            case >= Kind.StreamNew and <= Kind.FutureDropWritable:
                return new ChannelBuiltIn(options, plan, resources).Invoke(thread, values);
            default:
                throw new NotSupportedException($"the component cannot be run further yet: it called the built-in {BuiltIn.Kind}");
        }

        return ValueTask.CompletedTask;
    }

    private void Return(GuestTask task, FlatValue[] values)
    {
        if (task.Function.Abi == CanonAbi.Sync || task.Function.State != State)
        {
            throw Instance.Trap("`task.return` was called by a task that returns its result itself");
        }

        PlanFunctionType type = task.Function.Compiled.Plan.Type;
        if (PayloadSignature.Of(type) != PayloadSignature.Of(plan.Payload))
        {
            throw Instance.Trap("`task.return` was called with a result of another type than the task's");
        }

        task.Return(values, FunctionLayout.OfTaskReturn(type.Type.Result, options.Pointer).ParametersSpilled);
    }

    private static async ValueTask Yield(GuestThread thread, FlatValue[] values)
    {
        await thread.WaitUntil(() => true);
        values[0].U32 = 0;
    }

    private async ValueTask Wait(GuestThread thread, FlatValue[] values)
    {
        var set = State.Handles.GetItem<WaitableSet>(values[0].U32, SetOfWaitables);
        ulong address = values[1].U64;
        Deliver(await set.Wait(thread, () => true).ConfigureAwait(false), address, values);
    }

    private void Poll(FlatValue[] values)
    {
        var set = State.Handles.GetItem<WaitableSet>(values[0].U32, SetOfWaitables);
        Deliver(set.HasPendingEvent ? set.TakePendingEvent() : default, values[1].U64, values);
    }

    private void Deliver(GuestEvent happened, ulong address, FlatValue[] values)
    {
        LiftLowerContext cx = options.Create(export: null);
        cx.Store(address, happened.Index);
        cx.Store(address + 4, happened.Payload);
        values[0].U32 = (uint)happened.Code;
    }

    private void Drop(WaitableSet set)
    {
        if (set.Waitables.Count > 0 || set.WaiterCount > 0)
        {
            throw Instance.Trap("a set of waitables was dropped that is not empty, or is waited for");
        }
    }

    private void Drop(Subtask subtask)
    {
        if (!subtask.IsResolveDelivered)
        {
            throw Instance.Trap("a subtask was dropped before its result was taken");
        }

        subtask.Join(null);
    }

    private void Join(uint waitable, uint set)
    {
        var item = State.Handles.GetItem<Waitable>(waitable, "a waitable");
        if (item.HasSyncWaiter)
        {
            throw Instance.Trap("a waitable that is waited for cannot join a set");
        }

        item.Join(set == 0 ? null : State.Handles.GetItem<WaitableSet>(set, SetOfWaitables));
    }

    /// <summary>What <c>stream.read</c> and its like give where nothing has happened yet.</summary>
    internal static uint BlockedResult => Blocked;
}
