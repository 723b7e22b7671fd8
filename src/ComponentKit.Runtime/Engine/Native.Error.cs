using System.Runtime.InteropServices;

namespace ComponentKit.Runtime.Engine;

// wasmtime/error.h
internal static unsafe partial class Native
{
    [LibraryImport(Library)]
    internal static partial nint wasmtime_error_new(byte* message);

    [LibraryImport(Library)]
    internal static partial void wasmtime_error_message(nint error, ByteVec* message);

    [LibraryImport(Library)]
    internal static partial void wasmtime_error_delete(nint error);

    [LibraryImport(Library)]
    internal static partial void wasmtime_error_wasm_trace(nint error, FrameVec* frames);

    /// <summary>The message of an error, which is freed.</summary>
    internal static string TakeError(nint error)
    {
        string message = MessageOf(error);
        wasmtime_error_delete(error);
        return message;
    }

    /// <summary>The message of an error.</summary>
    internal static string MessageOf(nint error)
    {
        ByteVec message;
        wasmtime_error_message(error, &message);
        return message.TakeString();
    }
}
