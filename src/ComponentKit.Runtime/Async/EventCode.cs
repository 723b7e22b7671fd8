namespace ComponentKit.Runtime.Async;

/// <summary>What has happened to a waitable (CanonicalABI.md, Waitable State).</summary>
internal enum EventCode : uint
{
    None = 0,
    Subtask = 1,
    StreamRead = 2,
    StreamWrite = 3,
    FutureRead = 4,
    FutureWrite = 5,
    TaskCancelled = 6,
}
