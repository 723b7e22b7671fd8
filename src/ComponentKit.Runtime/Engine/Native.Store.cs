using System.Runtime.InteropServices;

namespace ComponentKit.Runtime.Engine;

// wasmtime/store.h
internal static unsafe partial class Native
{
    [LibraryImport(Library)]
    internal static partial nint wasmtime_store_new(nint engine, nint data, nint finalizer);

    [LibraryImport(Library)]
    internal static partial nint wasmtime_store_context(nint store);

    [LibraryImport(Library)]
    internal static partial void wasmtime_store_limiter(
        nint store, long memorySize, long tableElements, long instances, long tables, long memories);

    [LibraryImport(Library)]
    internal static partial void wasmtime_store_delete(nint store);
}
