namespace ComponentKit.Runtime.Async;

/// <summary>How far a subtask is (CanonicalABI.md, Subtask State).</summary>
internal enum SubtaskState : uint
{
    Starting = 0,
    Started = 1,
    Returned = 2,
    CancelledBeforeStarted = 3,
    CancelledBeforeReturned = 4,
}
