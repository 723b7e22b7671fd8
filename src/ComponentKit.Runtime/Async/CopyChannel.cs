using ComponentKit.Runtime.Calls;
using ComponentKit.Runtime.Linking;
using ComponentKit.Runtime.Resources;
using ComponentKit.Wit.Layout;
using ComponentKit.Wit.Model;

namespace ComponentKit.Runtime.Async;

/// <summary>A stream or a future between guests (CanonicalABI.md, Stream State and Future State): a rendezvous of two buffers.</summary>
/// <param name="type">A function whose result is what it carries.</param>
/// <param name="isFuture">Whether it is a future, which carries one value.</param>
/// <param name="resources">The resource types of the instance, by their index in the plan.</param>
internal sealed class CopyChannel(PlanFunctionType type, bool isFuture, ResourceType?[] resources)
{
    private readonly string? _signature = PayloadSignature.Of(type);
    private GuestBuffer? _pending;
    private bool _isRead;
    private Action<Action>? _onCopy;
    private Action<CopyResult>? _onDone;

    internal bool IsFuture { get; } = isFuture;

    internal bool IsDropped { get; private set; }

    /// <summary>Whether it carries what a built-in is for.</summary>
    internal bool Carries(PlanFunctionType other) => ReferenceEquals(type, other) || PayloadSignature.Of(other) == _signature;

    /// <summary>Reads or writes: copies if the other end waits, waits if not.</summary>
    /// <param name="buffer">Where to, or where from.</param>
    /// <param name="isRead">Which.</param>
    /// <param name="onCopy">Something was copied, and more may be; it is given what stops that.</param>
    /// <param name="onDone">The copy has ended.</param>
    internal void Copy(GuestBuffer buffer, bool isRead, Action<Action> onCopy, Action<CopyResult> onDone)
    {
        if (IsDropped)
        {
            onDone(CopyResult.Dropped);
            return;
        }

        if (_pending is not { } pending)
        {
            Wait(buffer, isRead, onCopy, onDone);
            return;
        }

        if (pending.State == buffer.State && type.Type.Result is { } element && element.Dealias() is not PrimitiveType { Kind: >= PrimitiveKind.S8 and <= PrimitiveKind.F64 })
        {
            throw buffer.Context.Trap("a component reads what it writes itself, which is possible for numbers only yet");
        }

        if (IsFuture)
        {
            Move(pending, buffer, isRead, 1);
            End(CopyResult.Completed);
            onDone(CopyResult.Completed);
        }
        else if (pending.Remaining > 0)
        {
            uint count = Math.Min(pending.Remaining, buffer.Remaining);
            if (count > 0)
            {
                Move(pending, buffer, isRead, count);
                _onCopy!(Reset);
            }

            onDone(CopyResult.Completed);
        }
        else if (!isRead && buffer.IsEmpty && pending.IsEmpty)
        {
            onDone(CopyResult.Completed);
        }
        else
        {
            End(CopyResult.Completed);
            Wait(buffer, isRead, onCopy, onDone);
        }
    }

    /// <summary>The end waits no longer, if it does.</summary>
    internal void Cancel(bool isRead)
    {
        if (_pending is not null && _isRead == isRead)
        {
            End(CopyResult.Cancelled);
        }
    }

    /// <summary>One end is gone, and so nothing will come any more.</summary>
    internal void Drop()
    {
        if (!IsDropped)
        {
            IsDropped = true;
            if (_pending is not null)
            {
                End(CopyResult.Dropped);
            }
        }
    }

    private void Wait(GuestBuffer buffer, bool isRead, Action<Action> onCopy, Action<CopyResult> onDone) =>
        (_pending, _isRead, _onCopy, _onDone) = (buffer, isRead, onCopy, onDone);

    private void Reset() => (_pending, _onCopy, _onDone) = (null, null, null);

    private void End(CopyResult result)
    {
        Action<CopyResult> onDone = _onDone!;
        Reset();
        onDone(result);
    }

    private unsafe void Move(GuestBuffer pending, GuestBuffer buffer, bool isRead, uint count)
    {
        (GuestBuffer source, GuestBuffer target) = isRead ? (pending, buffer) : (buffer, pending);
        ulong from = source.Advance(count);
        ulong to = target.Advance(count);
        if (source.Type.Type.Result is not { } element)
        {
            return;
        }

        TypeLayout here = TypeLayout.Of(element, source.Context.Pointer);
        TypeLayout there = TypeLayout.Of(element, target.Context.Pointer);
        TransferNode node = new TransferBuilder(
            source.Type, source.Context.Pointer, target.Context.Pointer, source.Context.HasDeterministicNaNs).Build(element);
        var transfer = new Transfer(source.Context, target.Context, resources);
        if (node.PlainSize == here.Size)
        {
            // Both may be one memory.
            ulong size = (ulong)count * here.Size;
            Buffer.MemoryCopy(source.Context.At(from, size), target.Context.At(to, size), size, size);
            return;
        }

        for (uint i = 0; i < count; i++)
        {
            node.Memory(transfer, from + (ulong)i * here.Size, to + (ulong)i * there.Size);
        }
    }
}
