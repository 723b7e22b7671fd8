using System.Collections.Immutable;
using System.Text;
using ComponentKit.Wit.Diagnostics;

namespace ComponentKit.Binary.Reading;

/// <summary>A bounds-checked place in a binary that moves forward.</summary>
/// <remarks>
/// A cursor covers a stretch of the file, such as one section, and cannot leave it. Whatever the bytes say, no more memory is
/// taken than there are bytes: the count of a vector is checked against what is left before anything is allocated.
/// </remarks>
internal sealed class BinaryCursor
{
    private const int MaximumDepth = 100;
    private const int InitialCapacity = 64;

    private static readonly UTF8Encoding StrictUtf8 = new(false, throwOnInvalidBytes: true);

    private readonly string _file;
    private readonly ReadOnlyMemory<byte> _bytes;
    private readonly long _start;
    private readonly string _what;
    private int _position;
    private int _depth;
    private ItemBudget? _items;

    /// <summary>Makes a cursor at the start of a stretch.</summary>
    /// <param name="file">How messages name the file.</param>
    /// <param name="bytes">The stretch.</param>
    /// <param name="start">Where the stretch starts in the file.</param>
    /// <param name="what">What the stretch is, such as <c>the type section</c>.</param>
    public BinaryCursor(string file, ReadOnlyMemory<byte> bytes, long start, string what)
    {
        _file = file;
        _bytes = bytes;
        _start = start;
        _what = what;
    }

    public string File => _file;

    public long Offset => _start + _position;

    /// <summary>Where the cursor is, counted from the start of its stretch.</summary>
    public int Position => _position;

    /// <summary>The bytes from a place to the cursor.</summary>
    public ReadOnlyMemory<byte> Since(int position) => _bytes[position.._position];

    public int Remaining => _bytes.Length - _position;

    public bool AtEnd => Remaining == 0;

    /// <summary>The bytes up to the end of the stretch.</summary>
    public ReadOnlyMemory<byte> Rest => _bytes[_position..];

    /// <summary>A cursor over the next bytes, which this one skips.</summary>
    public BinaryCursor Slice(uint length, string what)
    {
        long start = Offset;
        return new BinaryCursor(_file, ReadBytes(length, what), start, what) { _depth = _depth, _items = _items };
    }

    /// <summary>Counts a level of nesting; <see cref="Leave"/> takes it back.</summary>
    public void Enter(string what)
    {
        if (++_depth > MaximumDepth)
        {
            throw Fail(BinaryDiagnostics.NestingTooDeep, Offset, $"{what} are nested more than {MaximumDepth} levels deep");
        }
    }

    public void Leave() => _depth--;

    /// <summary>From here on counts what is read, unless it is counted already.</summary>
    public void LimitItems() => _items ??= new ItemBudget(Remaining);

    /// <summary>Counts items, where they are limited.</summary>
    /// <param name="count">How many.</param>
    /// <param name="offset">Where they are.</param>
    public void TakeItems(uint count, long offset)
    {
        if (_items is { } items && !items.TryTake(count))
        {
            throw Fail(
                BinaryDiagnostics.TooManyItems,
                offset,
                $"the component has more than {items.Maximum} sections, definitions and parts of types, which is all that one of its size may have");
        }
    }

    public byte PeekByte(string what) => AtEnd ? throw End(what) : _bytes.Span[_position];

    public byte ReadByte(string what)
    {
        byte value = PeekByte(what);
        _position++;
        return value;
    }

    public ReadOnlyMemory<byte> ReadBytes(uint count, string what)
    {
        if (count > (uint)Remaining)
        {
            throw Fail(
                BinaryDiagnostics.UnexpectedEnd, Offset, $"{what} has {Bytes(count)}, but {_what} has only {Remaining} more");
        }

        ReadOnlyMemory<byte> bytes = _bytes.Slice(_position, (int)count);
        _position += (int)count;
        return bytes;
    }

    /// <summary>An unsigned LEB128 number of at most 16 bits.</summary>
    public ushort ReadU16(string what) => (ushort)ReadUnsigned(16, what);

    /// <summary>A signed LEB128 number of at most 16 bits.</summary>
    public short ReadS16(string what) => (short)ReadSigned(16, what);

    /// <summary>An unsigned LEB128 number of at most 32 bits.</summary>
    public uint ReadU32(string what) => (uint)ReadUnsigned(32, what);

    /// <summary>An unsigned LEB128 number of at most 64 bits.</summary>
    public ulong ReadU64(string what) => ReadUnsigned(64, what);

    /// <summary>A signed LEB128 number of at most 32 bits.</summary>
    public int ReadS32(string what) => (int)ReadSigned(32, what);

    /// <summary>A signed LEB128 number of at most 33 bits, which is how core types and type indices share their opcodes.</summary>
    public long ReadS33(string what) => ReadSigned(33, what);

    /// <summary>A signed LEB128 number of at most 64 bits.</summary>
    public long ReadS64(string what) => ReadSigned(64, what);

    /// <summary>A string in UTF-8 behind its length (<c>core:name</c>).</summary>
    public string ReadName(string what)
    {
        uint length = ReadU32(what);
        long start = Offset;
        ReadOnlyMemory<byte> bytes = ReadBytes(length, what);
        try
        {
            return StrictUtf8.GetString(bytes.Span);
        }
        catch (DecoderFallbackException)
        {
            throw Fail(BinaryDiagnostics.MalformedName, start, $"{what} is not valid UTF-8");
        }
    }

    /// <summary>The count of a vector, each of whose items has a byte at least.</summary>
    public uint ReadCount(string what, string numberOfWhat)
    {
        long start = Offset;
        uint count = ReadU32(numberOfWhat);
        if (count > (uint)Remaining)
        {
            throw Fail(BinaryDiagnostics.UnexpectedEnd, start, $"{_what} claims {count} {what} with {Bytes(Remaining)} left");
        }

        TakeItems(count, start);
        return count;
    }

    /// <summary>A vector: a count and as many items.</summary>
    public ImmutableArray<T> ReadVector<T>(string what, Func<BinaryCursor, T> readItem)
    {
        uint count = ReadCount(what, $"the number of {what}");
        if (count == 0)
        {
            return [];
        }

        var items = ImmutableArray.CreateBuilder<T>((int)Math.Min(count, InitialCapacity));
        for (uint i = 0; i < count; i++)
        {
            items.Add(readItem(this));
        }

        return items.DrainToImmutable();
    }

    /// <summary>An optional item behind a byte that is 0 or 1.</summary>
    public T? ReadOptional<T>(string what, Func<BinaryCursor, T> readItem)
        where T : struct =>
        ReadFlag(what) ? readItem(this) : null;

    /// <summary>A byte that is 0 or 1.</summary>
    public bool ReadFlag(string what)
    {
        long start = Offset;
        byte value = ReadByte(what);
        return value <= 1 ? value == 1 : throw UnknownOpcode(start, what, value);
    }

    /// <summary>A byte that can have one value only.</summary>
    public void Expect(byte expected, string what)
    {
        long start = Offset;
        byte value = ReadByte(what);
        if (value != expected)
        {
            throw UnknownOpcode(start, what, value, $"it has to be 0x{expected:x2}");
        }
    }

    /// <summary>Checks that nothing is left.</summary>
    public void ExpectEnd()
    {
        if (!AtEnd)
        {
            throw Fail(BinaryDiagnostics.TrailingData, Offset, $"left over at the end of {_what}: {Bytes(Remaining)}");
        }
    }

    public DiagnosticException UnknownOpcode(long offset, string what, byte value, string? help = null) =>
        Fail(BinaryDiagnostics.UnknownOpcode, offset, $"0x{value:x2} is no {what}", help);

    public DiagnosticException Fail(DiagnosticDescriptor descriptor, long offset, string message, string? help = null) =>
        new(new Diagnostic(descriptor, message, new DiagnosticLocation.InBinary(_file, offset)) { Help = help });

    private static string Bytes(long count) => count == 1 ? "1 byte" : $"{count} bytes";

    private ulong ReadUnsigned(int bits, string what)
    {
        long start = Offset;
        ulong result = 0;
        for (int shift = 0; ; shift += 7)
        {
            byte next = ReadByte(what);
            int room = bits - shift;
            if (room < 7 && (next & 0x7f) >> room != 0 || room <= 7 && (next & 0x80) != 0)
            {
                throw Fail(BinaryDiagnostics.MalformedNumber, start, $"{what} is longer than an unsigned {bits}-bit number");
            }

            result |= (ulong)(next & 0x7f) << shift;
            if ((next & 0x80) == 0)
            {
                return result;
            }
        }
    }

    private long ReadSigned(int bits, string what)
    {
        long start = Offset;
        long result = 0;
        for (int shift = 0; ; shift += 7)
        {
            byte next = ReadByte(what);
            result |= (long)(next & 0x7f) << shift;
            int room = bits - shift;

            // The last byte that the number can have repeats its sign in the bits that are left.
            if (room < 7 && ((next & 0x80) != 0 || (sbyte)(next << 1) >> room is not (0 or -1)))
            {
                throw Fail(BinaryDiagnostics.MalformedNumber, start, $"{what} is longer than a signed {bits}-bit number");
            }

            if ((next & 0x80) == 0)
            {
                int unused = Math.Max(64 - shift - 7, 0);
                return result << unused >> unused;
            }
        }
    }

    private DiagnosticException End(string what) =>
        Fail(BinaryDiagnostics.UnexpectedEnd, Offset, $"{_what} ends where {what} is expected");
}
