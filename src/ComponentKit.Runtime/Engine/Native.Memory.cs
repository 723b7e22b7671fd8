using System.Runtime.InteropServices;

namespace ComponentKit.Runtime.Engine;

// wasmtime/memory.h. Both calls only read two words of the store: they are far too short for a GC transition to matter, and no
// others may be marked so, since a guest that runs without one stalls the collector on every other thread.
internal static unsafe partial class Native
{
    [LibraryImport(Library, EntryPoint = "wasmtime_memory_data")]
    [SuppressGCTransition]
    internal static partial byte* MemoryData(nint context, CoreMemory* memory);

    [LibraryImport(Library, EntryPoint = "wasmtime_memory_data_size")]
    [SuppressGCTransition]
    internal static partial nuint MemoryDataSize(nint context, CoreMemory* memory);
}
