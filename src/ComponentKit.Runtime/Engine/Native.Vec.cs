using System.Runtime.InteropServices;

namespace ComponentKit.Runtime.Engine;

// wasm.h: vectors
internal static unsafe partial class Native
{
    [LibraryImport(Library)]
    internal static partial void wasm_byte_vec_delete(ByteVec* vec);
}
