namespace ComponentKit.Runtime.CanonicalAbi;

/// <summary>The checks that all lists share (CanonicalABI.md, Loading: <c>load_list_from_range</c>).</summary>
internal static class ListRange
{
    /// <summary>The most bytes that a list may take: the specification's <c>MAX_LIST_BYTE_LENGTH</c>.</summary>
    private const uint MaxByteLength = (1 << 28) - 1;

    /// <summary>What the smallest object takes on the host, in bytes: a header, a type, and one field.</summary>
    internal const long ObjectCost = 24;

    /// <summary>Checks a list that the guest gave.</summary>
    /// <returns>The number of bytes that the elements take.</returns>
    internal static uint CheckLifted(LiftLowerContext cx, ulong pointer, ulong length, uint elementSize, uint alignment)
    {
        if (length > MaxByteLength / elementSize)
        {
            throw cx.Trap($"a list of {length} elements of {elementSize} bytes is longer than the {MaxByteLength} bytes that lists may have");
        }

        cx.CheckPointer(pointer, length * elementSize, alignment);
        return (uint)length * elementSize;
    }

    /// <summary>Allocates guest memory for a list of the host's.</summary>
    internal static uint Allocate(LiftLowerContext cx, int length, uint elementSize, uint alignment) =>
        (uint)AllocateAnywhere(cx, length, elementSize, alignment);

    /// <summary>The same in any memory.</summary>
    internal static ulong AllocateAnywhere(LiftLowerContext cx, int length, uint elementSize, uint alignment)
    {
        ulong byteLength = (ulong)length * elementSize;
        return byteLength <= MaxByteLength
            ? cx.Reallocate(0, 0, alignment, byteLength)
            : throw new ArgumentException($"a list of {byteLength} bytes is longer than the {MaxByteLength} that components take");
    }
}
