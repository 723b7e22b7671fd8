namespace ComponentKit.Runtime.Async;

/// <summary>A call that core code has made, as its caller sees it (CanonicalABI.md, Subtask State).</summary>
internal sealed class Subtask : Waitable
{
    internal SubtaskState State { get; set; }

    internal bool IsResolved => State >= SubtaskState.Returned;

    /// <summary>Whether the caller knows that it is resolved.</summary>
    internal bool IsResolveDelivered { get; set; }
}
