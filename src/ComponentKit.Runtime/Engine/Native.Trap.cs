using System.Runtime.InteropServices;

namespace ComponentKit.Runtime.Engine;

// wasm.h and wasmtime/trap.h: traps and frames
internal static unsafe partial class Native
{
    [LibraryImport(Library)]
    internal static partial nint wasmtime_trap_new(byte* message, nuint length);

    [LibraryImport(Library)]
    internal static partial void wasm_trap_message(nint trap, ByteVec* message);

    [LibraryImport(Library)]
    internal static partial byte wasmtime_trap_code(nint trap, byte* code);

    [LibraryImport(Library)]
    internal static partial void wasm_trap_trace(nint trap, FrameVec* frames);

    [LibraryImport(Library)]
    internal static partial void wasm_trap_delete(nint trap);

    [LibraryImport(Library)]
    internal static partial void wasm_frame_vec_delete(FrameVec* frames);

    [LibraryImport(Library)]
    internal static partial uint wasm_frame_func_index(nint frame);

    [LibraryImport(Library)]
    internal static partial nuint wasm_frame_module_offset(nint frame);

    [LibraryImport(Library)]
    internal static partial ByteVec* wasmtime_frame_func_name(nint frame);

    [LibraryImport(Library)]
    internal static partial ByteVec* wasmtime_frame_module_name(nint frame);

    /// <summary>Frames that the engine allocated: <c>wasm_frame_vec_t</c>.</summary>
    internal struct FrameVec
    {
        internal nuint Size;
        internal nint* Data;
    }
}
