using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Unicode;
using ComponentKit.Wit.Layout;

namespace ComponentKit.Runtime.CanonicalAbi;

/// <summary>The codec of <c>string</c>, in each of the encodings that a component may use (CanonicalABI.md, Loading and Storing).</summary>
/// <remarks>
/// A lone surrogate in a .NET string has no counterpart in a component: lowering one throws instead of changing the text.
/// </remarks>
public readonly struct StringCodec : ICodec<string>
{
    /// <summary>The most bytes that a string may take: the specification's <c>MAX_STRING_BYTE_LENGTH</c>.</summary>
    private const uint MaxByteLength = (1 << 28) - 1;

    /// <summary>The bit of a length that says UTF-16 in the encoding <c>latin1+utf16</c>.</summary>
    private const uint Utf16Tag = 1u << 31;

    private const int MaxShortLength = 80;
    private const int MaxUtf8BytesPerChar = 3;

    /// <inheritdoc/>
    public static uint Size => 8;

    /// <inheritdoc/>
    public static uint Alignment => 4;

    /// <inheritdoc/>
    public static int FlatCount => 2;

    /// <inheritdoc/>
    public static string Load(LiftLowerContext cx, uint address) =>
        LoadFromRange(cx, cx.Read<uint>(address), cx.Read<uint>(address + 4));

    /// <inheritdoc/>
    public static void Store(LiftLowerContext cx, uint address, string value)
    {
        (uint pointer, uint taggedCodeUnits) = StoreIntoRange(cx, value);
        cx.Write(address, pointer);
        cx.Write(address + 4, taggedCodeUnits);
    }

    /// <inheritdoc/>
    public static string LiftFlat(LiftLowerContext cx, ReadOnlySpan<FlatValue> flat) => LoadFromRange(cx, flat[0].U32, flat[1].U32);

    /// <inheritdoc/>
    public static void LowerFlat(LiftLowerContext cx, Span<FlatValue> flat, string value) =>
        (flat[0].U32, flat[1].U32) = StoreIntoRange(cx, value);

    /// <summary>Lifts a string from any memory.</summary>
    internal static string Lift(LiftLowerContext cx, ulong pointer, ulong taggedCodeUnits)
    {
        if (cx.Pointer == PointerType.I32)
        {
            return LoadFromRange(cx, (uint)pointer, (uint)taggedCodeUnits);
        }

        bool isUtf16 = cx.Encoding == StringEncoding.Utf16
            || cx.Encoding == StringEncoding.Latin1OrUtf16 && (taggedCodeUnits & cx.Utf16Tag) != 0;
        ulong codeUnits = cx.Encoding == StringEncoding.Latin1OrUtf16 ? taggedCodeUnits & ~cx.Utf16Tag : taggedCodeUnits;
        uint alignment = cx.Encoding == StringEncoding.Utf8 ? 1u : 2;
        ReadOnlySpan<byte> bytes = Range(cx, pointer, codeUnits > MaxByteLength ? codeUnits : isUtf16 ? 2 * codeUnits : codeUnits, alignment);
        cx.Charge((long)codeUnits * sizeof(char));
        return Decode(cx, pointer, bytes, isUtf16);
    }

    /// <summary>Lowers a string into any memory.</summary>
    internal static (ulong Pointer, ulong TaggedCodeUnits) Lower(LiftLowerContext cx, string value)
    {
        if (cx.Pointer == PointerType.I32)
        {
            return StoreIntoRange(cx, value);
        }

        ArgumentNullException.ThrowIfNull(value);
        if (IndexOfLoneSurrogate(value) is >= 0 and int index)
        {
            throw LoneSurrogate(index);
        }

        bool isLatin1 = cx.Encoding == StringEncoding.Latin1OrUtf16 && IsLatin1(value);
        Encoding encoding = cx.Encoding == StringEncoding.Utf8 ? Encoding.UTF8 : isLatin1 ? Encoding.Latin1 : Encoding.Unicode;
        int size = encoding.GetByteCount(value);
        CheckLength(size);
        ulong pointer = cx.Reallocate(0, 0, cx.Encoding == StringEncoding.Utf8 ? 1u : 2, (ulong)size);
        encoding.GetBytes(value, cx.SliceOf(pointer, (uint)size));
        return cx.Encoding switch
        {
            StringEncoding.Utf8 => (pointer, (uint)size),
            StringEncoding.Latin1OrUtf16 when !isLatin1 => (pointer, (uint)value.Length | cx.Utf16Tag),
            _ => (pointer, (uint)value.Length),
        };
    }

    private static string LoadFromRange(LiftLowerContext cx, uint pointer, uint taggedCodeUnits)
    {
        if (cx.Encoding == StringEncoding.Utf8)
        {
            ReadOnlySpan<byte> utf8 = Range(cx, pointer, taggedCodeUnits, alignment: 1);
            cx.Charge(utf8.Length * sizeof(char));

            return (utf8.Length <= MaxShortLength ? TryShortAscii(utf8) : null) ?? DecodeUtf8(cx, pointer, utf8);
        }

        bool isUtf16 = cx.Encoding == StringEncoding.Utf16 || (taggedCodeUnits & Utf16Tag) != 0;
        uint codeUnits = cx.Encoding == StringEncoding.Utf16 ? taggedCodeUnits : taggedCodeUnits & ~Utf16Tag;
        ReadOnlySpan<byte> bytes = Range(cx, pointer, isUtf16 ? 2ul * codeUnits : codeUnits, alignment: 2);
        cx.Charge(codeUnits * sizeof(char));
        return Decode(cx, pointer, bytes, isUtf16);
    }

    private static string Decode(LiftLowerContext cx, ulong pointer, ReadOnlySpan<byte> bytes, bool isUtf16)
    {
        if (!isUtf16)
        {
            return cx.Encoding == StringEncoding.Utf8 ? DecodeUtf8(cx, pointer, bytes) : Encoding.Latin1.GetString(bytes);
        }

        ReadOnlySpan<char> chars = MemoryMarshal.Cast<byte, char>(bytes);
        return IndexOfLoneSurrogate(chars) < 0
            ? new string(chars)
            : throw cx.Trap($"the string of {chars.Length} code units at 0x{pointer:x} is not valid UTF-16");
    }

    // Most strings are short and ASCII: checked and widened in one go.
    [SkipLocalsInit]
    private static string? TryShortAscii(ReadOnlySpan<byte> utf8)
    {
        Span<char> chars = stackalloc char[MaxShortLength];
        return Ascii.ToUtf16(utf8, chars, out int count) == OperationStatus.Done ? new string(chars[..count]) : null;
    }

    private static string DecodeUtf8(LiftLowerContext cx, ulong pointer, ReadOnlySpan<byte> utf8)
    {
        // ASCII needs no counting of characters, only widening, which is what Latin-1 is.
        if (Ascii.IsValid(utf8))
        {
            return Encoding.Latin1.GetString(utf8);
        }

        // Decoding replaces what is not valid, so that has to be found first.
        return Utf8.IsValid(utf8)
            ? Encoding.UTF8.GetString(utf8)
            : throw cx.Trap($"the string of {utf8.Length} bytes at 0x{pointer:x} is not valid UTF-8");
    }

    private static ReadOnlySpan<byte> Range(LiftLowerContext cx, ulong pointer, ulong byteLength, uint alignment)
    {
        if (byteLength > MaxByteLength)
        {
            throw cx.Trap($"a string of {byteLength} bytes is longer than the {MaxByteLength} that strings may have");
        }

        cx.CheckPointer(pointer, byteLength, alignment);
        return cx.SliceOf(pointer, (uint)byteLength);
    }

    private static (uint Pointer, uint TaggedCodeUnits) StoreIntoRange(LiftLowerContext cx, string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        if (cx.Encoding == StringEncoding.Utf8)
        {
            return value.Length <= MaxShortLength ? StoreShortUtf8(cx, value) : StoreUtf8(cx, value);
        }

        if (cx.Encoding == StringEncoding.Latin1OrUtf16 && IsLatin1(value))
        {
            CheckLength(value.Length);
            uint pointer = cx.Realloc(2, (uint)value.Length);
            Encoding.Latin1.GetBytes(value, cx.Slice(pointer, (uint)value.Length));
            return (pointer, (uint)value.Length);
        }
        else
        {
            CheckLength(2L * value.Length);
            if (IndexOfLoneSurrogate(value) is >= 0 and int index)
            {
                throw LoneSurrogate(index);
            }

            uint byteCount = 2 * (uint)value.Length;
            uint pointer = cx.Realloc(2, byteCount);
            MemoryMarshal.AsBytes(value.AsSpan()).CopyTo(cx.Slice(pointer, byteCount));
            return (pointer, cx.Encoding == StringEncoding.Utf16 ? (uint)value.Length : (uint)value.Length | Utf16Tag);
        }
    }

    // The length has to be known before there is a place for the text. A short one is encoded once, aside, and copied.
    [SkipLocalsInit]
    private static (uint Pointer, uint Length) StoreShortUtf8(LiftLowerContext cx, string value)
    {
        Span<byte> utf8 = stackalloc byte[MaxShortLength * MaxUtf8BytesPerChar];
        if (Utf8.FromUtf16(value, utf8, out _, out int count, replaceInvalidSequences: false) != OperationStatus.Done)
        {
            throw LoneSurrogate(IndexOfLoneSurrogate(value));
        }

        uint pointer = cx.Realloc(1, (uint)count);
        utf8[..count].CopyTo(cx.Slice(pointer, (uint)count));
        return (pointer, (uint)count);
    }

    private static (uint Pointer, uint Length) StoreUtf8(LiftLowerContext cx, string value)
    {
        long count = Encoding.UTF8.GetByteCount(value);
        CheckLength(count);
        if (count != value.Length && IndexOfLoneSurrogate(value) is >= 0 and int index)
        {
            throw LoneSurrogate(index);
        }

        uint pointer = cx.Realloc(1, (uint)count);
        Utf8.FromUtf16(value, cx.Slice(pointer, (uint)count), out _, out _);
        return (pointer, (uint)count);
    }

    private static void CheckLength(long byteLength)
    {
        if (byteLength > MaxByteLength)
        {
            throw new ArgumentException($"a string of {byteLength} bytes is longer than the {MaxByteLength} that components take");
        }
    }

    private static bool IsLatin1(ReadOnlySpan<char> chars) => !chars.ContainsAnyExceptInRange('\0', '\xFF');

    internal static int IndexOfLoneSurrogate(ReadOnlySpan<char> chars)
    {
        int index = 0;
        while (true)
        {
            int next = chars[index..].IndexOfAnyInRange('\uD800', '\uDFFF');
            if (next < 0)
            {
                return -1;
            }

            index += next;
            if (!char.IsHighSurrogate(chars[index]) || index + 1 == chars.Length || !char.IsLowSurrogate(chars[index + 1]))
            {
                return index;
            }

            index += 2;
        }
    }

    private static ArgumentException LoneSurrogate(int index) =>
        new($"the string has a lone surrogate at index {index}: it is no Unicode text, which is all that a component takes");
}
