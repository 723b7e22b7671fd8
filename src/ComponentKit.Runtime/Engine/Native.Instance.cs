using System.Runtime.InteropServices;

namespace ComponentKit.Runtime.Engine;

// wasmtime/instance.h, linker.h
internal static unsafe partial class Native
{
    [LibraryImport(Library)]
    internal static partial nint wasmtime_instance_new(
        nint context, nint module, CoreExtern* imports, nuint importCount, CoreInstance* instance, nint* trap);

    [LibraryImport(Library)]
    internal static partial byte wasmtime_instance_export_nth(
        nint context, CoreInstance* instance, nuint index, byte** name, nuint* nameLength, CoreExtern* item);
}
