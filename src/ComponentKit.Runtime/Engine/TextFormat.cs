using System.Text;

namespace ComponentKit.Runtime.Engine;

/// <summary>Turns the text form of modules and components into binary, through the engine's converter.</summary>
public static unsafe class TextFormat
{
    private const string StrictIndices = "WAST_STRICT_COMPONENT_INDICES";

    /// <summary>
    /// Lets texts write the sorts of core items as they were once written, such as <c>(memory $i "memory")</c> for
    /// <c>(memory (core memory $i "memory"))</c>. It works only before the first text of a process is converted.
    /// </summary>
    public static void AcceptLegacyIndices() => NativeEnvironment.Set(StrictIndices, "0", overwrite: false);

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
