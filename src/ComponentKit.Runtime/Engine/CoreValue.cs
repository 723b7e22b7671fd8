using System.Runtime.InteropServices;

namespace ComponentKit.Runtime.Engine;

/// <summary>A core value with its type: <c>wasmtime_val_t</c>.</summary>
[StructLayout(LayoutKind.Explicit, Size = 32)]
internal struct CoreValue
{
    /// <summary>The type, by the numbers of <see cref="CoreFunctionType"/>.</summary>
    [FieldOffset(0)]
    internal byte Kind;

    /// <summary>The bits of a number; those of 32 bits are the lower ones.</summary>
    [FieldOffset(8)]
    internal ulong Bits;
}
