using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Text;

namespace ComponentKit.Binary.Writing;

/// <summary>Bytes of a binary in the making: what is written piece by piece, between slices of other binaries.</summary>
/// <remarks>
/// Slices and whole sinks are taken in by reference, so that a core module is copied once, into the finished file, however
/// deeply it is nested. Numbers are written in their shortest form.
/// </remarks>
internal sealed class BinarySink
{
    private const int InitialCapacity = 64;

    // What readers take.
    private const int MaximumDepth = 100;

    private static readonly UTF8Encoding StrictUtf8 = new(false, throwOnInvalidBytes: true);

    private readonly List<ReadOnlyMemory<byte>> _chunks = [];
    private byte[] _tail = new byte[InitialCapacity];
    private int _tailStart;
    private int _tailEnd;
    private long _chunksLength;
    private int _depth;

    /// <summary>How many bytes there are.</summary>
    public long Length => _chunksLength + _tailEnd - _tailStart;

    /// <summary>A sink for what is to be taken in by <see cref="Sized"/>, as deep as this one.</summary>
    public BinarySink Part() => new() { _depth = _depth };

    /// <summary>Counts a level of nesting; <see cref="Leave"/> takes it back.</summary>
    /// <exception cref="ArgumentException">It is one too many.</exception>
    public void Enter()
    {
        if (++_depth > MaximumDepth)
        {
            throw new ArgumentException($"components and types are nested more than {MaximumDepth} levels deep, which no reader takes");
        }
    }

    public void Leave() => _depth--;

    public void Byte(byte value)
    {
        if (_tailEnd == _tail.Length)
        {
            Grow(1);
        }

        _tail[_tailEnd++] = value;
    }

    public void Flag(bool value) => Byte(value ? (byte)1 : (byte)0);

    /// <summary>Bytes that may change later: they are copied.</summary>
    public void Bytes(ReadOnlySpan<byte> bytes)
    {
        if (_tail.Length - _tailEnd < bytes.Length)
        {
            Grow(bytes.Length);
        }

        bytes.CopyTo(_tail.AsSpan(_tailEnd));
        _tailEnd += bytes.Length;
    }

    /// <summary>A floating-point number of four bytes.</summary>
    public void F32(float value)
    {
        Span<byte> bytes = stackalloc byte[sizeof(float)];
        BinaryPrimitives.WriteSingleLittleEndian(bytes, value);
        Bytes(bytes);
    }

    /// <summary>A floating-point number of eight bytes.</summary>
    public void F64(double value)
    {
        Span<byte> bytes = stackalloc byte[sizeof(double)];
        BinaryPrimitives.WriteDoubleLittleEndian(bytes, value);
        Bytes(bytes);
    }

    /// <summary>An unsigned LEB128 number.</summary>
    public void Unsigned(ulong value)
    {
        for (; value >= 0x80; value >>= 7)
        {
            Byte((byte)(value | 0x80));
        }

        Byte((byte)value);
    }

    /// <summary>A signed LEB128 number.</summary>
    public void Signed(long value)
    {
        for (; value is < -0x40 or >= 0x40; value >>= 7)
        {
            Byte((byte)(value & 0x7f | 0x80));
        }

        Byte((byte)(value & 0x7f));
    }

    /// <summary>A string in UTF-8 behind its length (<c>core:name</c>).</summary>
    /// <exception cref="ArgumentException">It is null, or half of a surrogate pair is in it.</exception>
    public void Name(string value)
    {
        int length;
        try
        {
            length = StrictUtf8.GetByteCount(value ?? throw new ArgumentException("a name or label is null"));
        }
        catch (EncoderFallbackException exception)
        {
            throw new ArgumentException($"the name or label `{value}` has half of a surrogate pair in it, which is no Unicode", exception);
        }

        Unsigned((uint)length);
        if (_tail.Length - _tailEnd < length)
        {
            Grow(length);
        }

        _tailEnd += Encoding.UTF8.GetBytes(value, _tail.AsSpan(_tailEnd));
    }

    /// <summary>A vector: a count and as many items.</summary>
    /// <exception cref="ArgumentException">The items are <c>default</c>.</exception>
    public void Vector<T>(IReadOnlyCollection<T> items, Action<BinarySink, T> writeItem)
    {
        if (items is ImmutableArray<T> { IsDefault: true })
        {
            throw new ArgumentException($"a list of {typeof(T).Name} is `default`, which is no list: an empty one is `[]`");
        }

        Unsigned((uint)items.Count);
        foreach (T item in items)
        {
            writeItem(this, item);
        }
    }

    /// <summary>An optional item behind a byte that is 0 or 1.</summary>
    public void Optional<T>(T? item, Action<BinarySink, T> writeItem)
        where T : struct
    {
        Flag(item is not null);
        if (item is { } present)
        {
            writeItem(this, present);
        }
    }

    /// <summary>Bytes that do not change any more; they are not copied yet.</summary>
    public void Slice(ReadOnlyMemory<byte> bytes)
    {
        Flush();
        _chunks.Add(bytes);
        _chunksLength += bytes.Length;
    }

    /// <summary>All that another sink has, behind its length.</summary>
    /// <exception cref="InvalidOperationException">It is longer than the format allows.</exception>
    public void Sized(BinarySink other)
    {
        if (other.Length > uint.MaxValue)
        {
            throw new InvalidOperationException("a section of a binary cannot have more than 4 GiB");
        }

        Unsigned((ulong)other.Length);
        other.Flush();
        Flush();
        _chunks.AddRange(other._chunks);
        _chunksLength += other._chunksLength;
    }

    /// <summary>The finished bytes in pieces, none of which has been copied if it was a slice.</summary>
    public IReadOnlyList<ReadOnlyMemory<byte>> ToParts()
    {
        Flush();
        return _chunks;
    }

    /// <summary>The finished bytes.</summary>
    public byte[] ToArray()
    {
        Flush();
        byte[] result = GC.AllocateUninitializedArray<byte>(checked((int)_chunksLength));
        int position = 0;
        foreach (ReadOnlyMemory<byte> chunk in _chunks)
        {
            chunk.CopyTo(result.AsMemory(position));
            position += chunk.Length;
        }

        return result;
    }

    // What is written from now on is a chunk of its own.
    private void Flush()
    {
        if (_tailEnd > _tailStart)
        {
            _chunks.Add(_tail.AsMemory(_tailStart.._tailEnd));
            _chunksLength += _tailEnd - _tailStart;
            _tailStart = _tailEnd;
        }
    }

    private void Grow(int room)
    {
        int length = _tailEnd - _tailStart;
        var larger = new byte[Math.Max(InitialCapacity, Math.Max(2 * length, length + room))];
        _tail.AsSpan(_tailStart.._tailEnd).CopyTo(larger);
        _tail = larger;
        _tailStart = 0;
        _tailEnd = length;
    }
}
