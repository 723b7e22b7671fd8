using System.Text;

namespace ComponentKit.Runtime.Engine;

/// <summary>Bytes that the engine allocated: <c>wasm_byte_vec_t</c>.</summary>
internal unsafe struct ByteVec
{
    internal nuint Size;
    internal byte* Data;

    internal readonly ReadOnlySpan<byte> Span => new(Data, checked((int)Size));

    /// <summary>The bytes as text, then frees them.</summary>
    internal string TakeString()
    {
        // The engine's messages end with a terminator in some versions.
        string text = Encoding.UTF8.GetString(Span.TrimEnd((byte)0));
        Free();
        return text;
    }

    /// <summary>A copy of the bytes, then frees them.</summary>
    internal byte[] TakeArray()
    {
        byte[] bytes = Span.ToArray();
        Free();
        return bytes;
    }

    internal void Free()
    {
        fixed (ByteVec* self = &this)
        {
            Native.wasm_byte_vec_delete(self);
        }
    }
}
