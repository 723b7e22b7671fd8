namespace ComponentKit.Runtime.Async;

/// <summary>One end of a stream or future (CanonicalABI.md, Stream State).</summary>
/// <param name="channel">The stream or future.</param>
/// <param name="isReadable">Which of its ends.</param>
internal sealed class CopyEnd(CopyChannel channel, bool isReadable) : Waitable
{
    internal CopyChannel Channel { get; } = channel;

    internal bool IsReadable { get; } = isReadable;

    internal CopyState State { get; set; }

    internal bool IsCopying => State is CopyState.Copying or CopyState.CancellingCopy;

    /// <summary>What events of this end are called.</summary>
    internal EventCode Code => (Channel.IsFuture, IsReadable) switch
    {
        (false, true) => EventCode.StreamRead,
        (false, false) => EventCode.StreamWrite,
        (true, true) => EventCode.FutureRead,
        _ => EventCode.FutureWrite,
    };
}
