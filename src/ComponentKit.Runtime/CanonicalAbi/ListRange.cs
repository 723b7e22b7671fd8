namespace ComponentKit.Runtime.CanonicalAbi;

/// <summary>The checks that all lists share (CanonicalABI.md, Loading: <c>load_list_from_range</c>).</summary>
internal static class ListRange
{
    /// <summary>The most bytes that a list may take: the specification's <c>MAX_LIST_BYTE_LENGTH</c>.</summary>
    private const uint MaxByteLength = (1 << 28) - 1;

    /// <summary>Checks a list that the guest gave.</summary>
    /// <returns>The number of bytes that the elements take.</returns>
    internal static uint CheckLifted(LiftLowerContext cx, uint pointer, uint length, uint elementSize, uint alignment)
    {
        ulong byteLength = (ulong)length * elementSize;
        if (byteLength > MaxByteLength)
        {
            throw cx.Trap($"a list of {byteLength} bytes is longer than the {MaxByteLength} that lists may have");
        }

        cx.CheckPointer(pointer, byteLength, alignment);
        return (uint)byteLength;
    }

    /// <summary>Allocates guest memory for a list of the host's.</summary>
    internal static uint Allocate(LiftLowerContext cx, int length, uint elementSize, uint alignment)
    {
        ulong byteLength = (ulong)length * elementSize;
        return byteLength <= MaxByteLength
            ? cx.Realloc(alignment, byteLength)
            : throw new ArgumentException($"a list of {byteLength} bytes is longer than the {MaxByteLength} that components take");
    }
}
