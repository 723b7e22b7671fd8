namespace ComponentKit.Runtime.Async;

/// <summary>How a copy ended (CanonicalABI.md, Stream State).</summary>
internal enum CopyResult : uint
{
    Completed = 0,
    Dropped = 1,
    Cancelled = 2,
}
