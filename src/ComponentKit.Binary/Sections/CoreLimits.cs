namespace ComponentKit.Binary.Sections;

/// <summary>The size of a core memory or table (<c>core:limits</c>).</summary>
/// <param name="Minimum">The least size, in pages or elements.</param>
/// <param name="Maximum">The greatest size, or null.</param>
/// <param name="Is64">Whether it is addressed by <c>i64</c>.</param>
/// <param name="IsShared">Whether threads share it.</param>
/// <param name="PageSizeLog2">The logarithm of the page size where it is not 64 KiB, or null.</param>
public sealed record CoreLimits(ulong Minimum, ulong? Maximum, bool Is64, bool IsShared, uint? PageSizeLog2);
