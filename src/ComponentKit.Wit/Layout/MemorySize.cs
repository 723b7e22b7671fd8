namespace ComponentKit.Wit.Layout;

/// <summary>
/// Arithmetic on sizes that stops at <see cref="uint.MaxValue"/> instead of wrapping: a fixed-length list of fixed-length
/// lists names more bytes than a 32-bit memory has, and whoever uses such a size has to find it too large, not small.
/// </summary>
internal static class MemorySize
{
    public static uint Add(uint a, uint b) => Saturate((ulong)a + b);

    public static uint Multiply(uint a, uint b) => Saturate((ulong)a * b);

    /// <summary><c>align_to</c>; the alignment is a power of two.</summary>
    public static uint Align(uint size, uint alignment) => Saturate(((ulong)size + alignment - 1) / alignment * alignment);

    private static uint Saturate(ulong size) => size > uint.MaxValue ? uint.MaxValue : (uint)size;
}
