using System.Text;

namespace ComponentKit.Runtime.Engine;

/// <summary>Turns the text form of modules and components into binary, through the engine's converter.</summary>
public static unsafe class TextFormat
{
    /// <summary>Converts text.</summary>
    /// <param name="text">A <c>.wat</c> text: <c>(module …)</c> or <c>(component …)</c>.</param>
    /// <param name="error">What is wrong with the text, with line and column, when it cannot be converted.</param>
    /// <returns>The binary, or null.</returns>
    public static byte[]? TryToBinary(string text, out string? error)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(text);
        ByteVec binary;
        fixed (byte* bytes = utf8)
        {
            nint failure = Native.wasmtime_wat2wasm(bytes, (nuint)utf8.Length, &binary);
            if (failure != 0)
            {
                error = Native.TakeError(failure);
                return null;
            }
        }

        error = null;
        return binary.TakeArray();
    }
}
