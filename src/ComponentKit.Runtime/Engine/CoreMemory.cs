using System.Runtime.InteropServices;

namespace ComponentKit.Runtime.Engine;

/// <summary>A core memory in a store: <c>wasmtime_memory_t</c>.</summary>
[StructLayout(LayoutKind.Sequential, Size = 24)]
internal struct CoreMemory
{
    internal ulong StoreId;
    internal ulong First;
    internal ulong Second;
}
