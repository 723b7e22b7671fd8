using System.Buffers.Binary;
using System.Text;

namespace ComponentKit.Composition.Componentizing.Libraries;

/// <summary>Data for memory in the making: numbers of 32 bits and padded texts.</summary>
/// <param name="address">Where it is going to lie.</param>
internal sealed class ByteTable(uint address)
{
    private readonly List<byte> _bytes = [];

    /// <summary>Where the next byte is going to lie.</summary>
    public uint Next => checked(address + (uint)_bytes.Count);

    /// <summary>Adds a number.</summary>
    public void Add(uint number)
    {
        Span<byte> bytes = stackalloc byte[sizeof(uint)];
        BinaryPrimitives.WriteUInt32LittleEndian(bytes, number);
        _bytes.AddRange(bytes);
    }

    /// <summary>Adds a text in UTF-8, padded to whole numbers.</summary>
    public void Add(string text)
    {
        _bytes.AddRange(Encoding.UTF8.GetBytes(text));
        while (_bytes.Count % sizeof(uint) != 0)
        {
            _bytes.Add(0);
        }
    }

    /// <summary>The bytes.</summary>
    public byte[] ToArray() => [.. _bytes];
}
