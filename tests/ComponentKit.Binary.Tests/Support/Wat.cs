using System.Runtime.InteropServices;
using System.Text;

namespace ComponentKit.Binary.Tests.Support;

/// <summary>Turns the text format into the binary one, with the converter of the native engine.</summary>
internal static unsafe partial class Wat
{
    public static byte[] ToWasm(string text)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(text);
        ByteVector result;
        IntPtr error;
        fixed (byte* pointer = utf8)
        {
            error = Convert(pointer, (nuint)utf8.Length, &result);
        }

        if (error != IntPtr.Zero)
        {
            ByteVector message;
            ErrorMessage(error, &message);
            throw new ArgumentException(Encoding.UTF8.GetString(Take(message)));
        }

        return Take(result);
    }

    private static byte[] Take(ByteVector vector)
    {
        byte[] bytes = new ReadOnlySpan<byte>(vector.Data, (int)vector.Size).ToArray();
        Delete(&vector);
        return bytes;
    }

    [LibraryImport("wasmtime", EntryPoint = "wasmtime_wat2wasm")]
    private static partial IntPtr Convert(byte* text, nuint length, ByteVector* result);

    [LibraryImport("wasmtime", EntryPoint = "wasmtime_error_message")]
    private static partial void ErrorMessage(IntPtr error, ByteVector* message);

    [LibraryImport("wasmtime", EntryPoint = "wasm_byte_vec_delete")]
    private static partial void Delete(ByteVector* vector);

    private struct ByteVector
    {
        public nuint Size;
        public byte* Data;
    }
}
