namespace ComponentKit.Runtime.Async;

/// <summary>What an end of a stream or future is at (CanonicalABI.md, Stream State).</summary>
internal enum CopyState
{
    Idle,
    Copying,
    CancellingCopy,
    Done,
}
