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
    internal static partial void wasmtime_store_epoch_deadline_callback(
        nint store, delegate* unmanaged[Cdecl]<nint, nint, ulong*, byte*, nint> callback, nint data, nint finalizer);

    // The header says that it gives an error; it gives nothing.
    [LibraryImport(Library)]
    internal static partial void wasmtime_context_epoch_deadline_async_yield_and_update(nint context, ulong delta);

    [LibraryImport(Library)]
    internal static partial void wasmtime_context_set_epoch_deadline(nint context, ulong ticksBeyondCurrent);

    [LibraryImport(Library)]
    internal static partial nint wasmtime_context_set_fuel(nint context, ulong fuel);

    [LibraryImport(Library)]
    internal static partial nint wasmtime_context_get_fuel(nint context, ulong* fuel);

    [LibraryImport(Library)]
    internal static partial void wasmtime_store_delete(nint store);
}
