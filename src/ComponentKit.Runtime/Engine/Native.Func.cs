using System.Runtime.InteropServices;
using ComponentKit.Runtime.CanonicalAbi;

namespace ComponentKit.Runtime.Engine;

// wasmtime/func.h
internal static unsafe partial class Native
{
    [LibraryImport(Library, EntryPoint = "wasmtime_func_call_unchecked")]
    internal static partial nint FuncCallUnchecked(nint context, CoreFunction* function, FlatValue* values, nuint count, nint* trap);

    [LibraryImport(Library)]
    internal static partial void wasmtime_func_new_unchecked(
        nint context,
        nint type,
        delegate* unmanaged[Cdecl]<nint, nint, FlatValue*, nuint, nint> callback,
        nint environment,
        nint finalizer,
        CoreFunction* function);
}
