using ComponentKit.Runtime.CanonicalAbi;
using ComponentKit.Runtime.Instances;
using ComponentKit.Runtime.Linking;
using ComponentKit.Runtime.Resources;
using Kind = ComponentKit.Binary.Sections.CanonBuiltInKind;

namespace ComponentKit.Runtime.Async;

/// <summary>A built-in of streams and futures (CanonicalABI.md, from <c>canon {stream,future}.new</c> on).</summary>
internal readonly struct ChannelBuiltIn(ContextOptions options, PlanTrampoline.BuiltIn plan, ResourceType?[] resources)
{
    private ComponentInstance Instance => options.Instance;

    private InstanceState State => options.State;

    private bool IsFuture => plan.Definition.Kind >= Kind.FutureNew;

    internal ValueTask Invoke(GuestThread thread, FlatValue[] values)
    {
        switch (plan.Definition.Kind)
        {
            case Kind.StreamNew or Kind.FutureNew:
                var channel = new CopyChannel(plan.Payload, IsFuture, resources);
                ulong readable = State.Handles.AddItem(new CopyEnd(channel, isReadable: true));
                ulong writable = State.Handles.AddItem(new CopyEnd(channel, isReadable: false));
                values[0].U64 = readable | (writable << 32);
                return ValueTask.CompletedTask;
            case Kind.StreamRead or Kind.FutureRead:
                return Copy(thread, values, isRead: true);
            case Kind.StreamWrite or Kind.FutureWrite:
                return Copy(thread, values, isRead: false);
            case Kind.StreamCancelRead or Kind.FutureCancelRead:
                return Cancel(thread, values, isRead: true);
            case Kind.StreamCancelWrite or Kind.FutureCancelWrite:
                return Cancel(thread, values, isRead: false);
            default:
                Drop(values[0].U32, isRead: plan.Definition.Kind is Kind.StreamDropReadable or Kind.FutureDropReadable);
                return ValueTask.CompletedTask;
        }
    }

    private ValueTask Copy(GuestThread thread, FlatValue[] values, bool isRead)
    {
        uint index = values[0].U32;
        CopyEnd end = Find(index, isRead);
        if (end.State != CopyState.Idle || (end.Set is not null && !plan.Definition.Options.IsAsync))
        {
            throw Instance.Trap("an end of a stream or future was used while it is in use");
        }

        LiftLowerContext cx = options.Create(export: null);
        cx.BeginCall();
        var buffer = new GuestBuffer(cx, plan.Payload, cx.PointerOf(values[1]), IsFuture ? 1 : values[2].U32);
        GuestEvent Event(CopyResult result, Action reclaim)
        {
            reclaim();
            bool isOver = result == CopyResult.Dropped || (end.Channel.IsFuture && result == CopyResult.Completed);
            end.State = isOver ? CopyState.Done : CopyState.Idle;
            return new GuestEvent(end.Code, index, (uint)result | (end.Channel.IsFuture ? 0 : buffer.Progress << 4));
        }

        end.State = CopyState.Copying;
        end.Channel.Copy(
            buffer,
            isRead,
            reclaim => end.SetPendingEvent(() => Event(CopyResult.Completed, reclaim)),
            result => end.SetPendingEvent(() => Event(result, static () => { })));
        return Finish(thread, end, values, plan.Definition.Options.IsAsync);
    }

    private ValueTask Cancel(GuestThread thread, FlatValue[] values, bool isRead)
    {
        CopyEnd end = Find(values[0].U32, isRead);
        if (end.State != CopyState.Copying || end.HasSyncWaiter || (end.Set is not null && !plan.Definition.IsAsync))
        {
            throw Instance.Trap("a copy was cancelled that is not going on, or is waited for");
        }

        end.State = CopyState.CancellingCopy;

        // Of what has been copied already the guest is told with the cancellation, as the specification's tests have it.
        end.Channel.Cancel(isRead);
        return Finish(thread, end, values, plan.Definition.IsAsync);
    }

    private void Drop(uint index, bool isRead)
    {
        CopyEnd end = Find(index, isRead);
        State.Handles.RemoveItem<CopyEnd>(index, NameOf(isRead));
        if (end.IsCopying || (IsFuture && !isRead && end.State != CopyState.Done))
        {
            throw Instance.Trap(
                end.IsCopying ? "an end of a stream or future was dropped while it is in use" : "the writable end of a future was dropped before a value was written");
        }

        end.Channel.Drop();
        end.Join(null);
    }

    private static async ValueTask Finish(GuestThread thread, CopyEnd end, FlatValue[] values, bool isAsync)
    {
        if (!end.HasPendingEvent)
        {
            if (isAsync)
            {
                values[0].U32 = AsyncBuiltIn.BlockedResult;
                return;
            }

            await end.WaitForPendingEvent(thread).ConfigureAwait(false);
        }

        values[0].U32 = end.TakePendingEvent().Payload;
    }

    private CopyEnd Find(uint index, bool isRead)
    {
        var end = State.Handles.GetItem<CopyEnd>(index, NameOf(isRead));
        return end.IsReadable == isRead && end.Channel.IsFuture == IsFuture && end.Channel.Carries(plan.Payload)
            ? end
            : throw Instance.Trap($"{index} is not the index of {NameOf(isRead)} of that type");
    }

    private string NameOf(bool isRead) => $"the {(isRead ? "readable" : "writable")} end of a {(IsFuture ? "future" : "stream")}";
}
