using System.Runtime.InteropServices;

namespace ComponentKit.Runtime.Engine;

// wasmtime/async.h, and what of linker.h it needs
internal static unsafe partial class Native
{
    [LibraryImport(Library)]
    internal static partial nint wasmtime_linker_new(nint engine);

    [LibraryImport(Library)]
    internal static partial void wasmtime_linker_delete(nint linker);

    [LibraryImport(Library)]
    internal static partial nint wasmtime_linker_define(
        nint linker, nint context, byte* module, nuint moduleLength, byte* name, nuint nameLength, CoreExtern* item);

    [LibraryImport(Library)]
    internal static partial byte wasmtime_linker_get(
        nint linker, nint context, byte* module, nuint moduleLength, byte* name, nuint nameLength, CoreExtern* item);

    [LibraryImport(Library)]
    internal static partial nint wasmtime_linker_define_async_func(
        nint linker,
        byte* module,
        nuint moduleLength,
        byte* name,
        nuint nameLength,
        nint type,
        delegate* unmanaged[Cdecl]<nint, nint, CoreValue*, nuint, CoreValue*, nuint, nint*, Continuation*, void> callback,
        nint environment,
        nint finalizer);

    [LibraryImport(Library)]
    internal static partial nint wasmtime_linker_instantiate_async(
        nint linker, nint context, nint module, CoreInstance* instance, nint* trap, nint* error);

    [LibraryImport(Library)]
    internal static partial nint wasmtime_func_call_async(
        nint context, CoreFunction* function, CoreValue* arguments, nuint argumentCount, CoreValue* results, nuint resultCount, nint* trap, nint* error);

    [LibraryImport(Library)]
    internal static partial byte wasmtime_call_future_poll(nint future);

    [LibraryImport(Library)]
    internal static partial void wasmtime_call_future_delete(nint future);

    [LibraryImport(Library)]
    internal static partial nint wasmtime_func_type(nint context, CoreFunction* function);

    /// <summary>What is asked whether a call of the host is done: <c>wasmtime_async_continuation_t</c>.</summary>
    internal struct Continuation
    {
        internal delegate* unmanaged[Cdecl]<nint, byte> Callback;
        internal nint Environment;
        internal nint Finalizer;
    }
}
