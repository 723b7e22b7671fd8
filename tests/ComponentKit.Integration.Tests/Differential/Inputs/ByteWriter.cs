using System.Text;

namespace ComponentKit.Integration.Tests.Differential.Inputs;

/// <summary>Writes the parts that every binary is made of.</summary>
internal sealed class ByteWriter
{
    private readonly List<byte> _bytes = [];

    public byte[] ToArray() => [.. _bytes];

    public ByteWriter Byte(byte value)
    {
        _bytes.Add(value);
        return this;
    }

    public ByteWriter Bytes(ReadOnlySpan<byte> value)
    {
        _bytes.AddRange(value);
        return this;
    }

    /// <summary>Writes an unsigned number in LEB128.</summary>
    public ByteWriter Number(uint value)
    {
        for (; value >= 0x80; value >>= 7)
        {
            _bytes.Add((byte)(value | 0x80));
        }

        return Byte((byte)value);
    }

    /// <summary>Writes a type index where an opcode could stand: a signed number.</summary>
    public ByteWriter TypeIndex(uint index)
    {
        for (; index >= 0x40; index >>= 7)
        {
            _bytes.Add((byte)(index | 0x80));
        }

        return Byte((byte)index);
    }

    public ByteWriter Name(string name)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(name);
        return Number((uint)utf8.Length).Bytes(utf8);
    }

    /// <summary>Writes a section: its id, its length, its content.</summary>
    public ByteWriter Section(byte id, ReadOnlySpan<byte> content) => Byte(id).Number((uint)content.Length).Bytes(content);
}
