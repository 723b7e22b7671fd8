using ComponentKit.Runtime.Async;
using ComponentKit.Runtime.CanonicalAbi;

namespace ComponentKit.Runtime.Calls;

/// <summary>Streams and futures: the readable end moves from one table to the other.</summary>
/// <param name="isFuture">Which of the two.</param>
internal sealed unsafe class ChannelTransfer(bool isFuture) : TransferNode
{
    internal override void Memory(Transfer t, ulong from, ulong to) => t.Target.Store(to, Move(t, t.Source.Load<uint>(from)));

    internal override void Flat(Transfer t, FlatValue* from, FlatValue* to) => to->U32 = Move(t, from->U32);

    private uint Move(Transfer t, uint index)
    {
        string what = isFuture ? "the readable end of a future" : "the readable end of a stream";
        var end = t.Source.State.Handles.RemoveItem<CopyEnd>(index, what);
        if (!end.IsReadable || end.Channel.IsFuture != isFuture)
        {
            throw t.Source.Trap($"{index} is not the index of {what}");
        }

        if (end.State != CopyState.Idle || end.Set is not null)
        {
            throw t.Source.Trap($"{what} is in use, so it cannot be passed on");
        }

        return t.Target.State.Handles.AddItem(new CopyEnd(end.Channel, isReadable: true));
    }
}
