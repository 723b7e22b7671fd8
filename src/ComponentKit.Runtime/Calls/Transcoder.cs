using System.Runtime.InteropServices;
using System.Text;
using System.Text.Unicode;
using ComponentKit.Runtime.CanonicalAbi;

namespace ComponentKit.Runtime.Calls;

/// <summary>
/// Moves a string from one memory to another and from one encoding to another (CanonicalABI.md, <c>store_string_into_range</c>).
/// </summary>
/// <remarks>
/// A guest sees the calls of its <c>realloc</c>, so they are those of <c>definitions.py</c>: what is asked for first is a guess that
/// most strings meet, and what is too much is given back. A view of memory stays good over these calls, since memories do not move.
/// </remarks>
internal static unsafe class Transcoder
{
    private const int LatinLimit = 0x100;
    private const ulong MaxByteLength = (1 << 28) - 1;

    /// <summary>Lifts a string from one side and lowers it into the other.</summary>
    /// <param name="source">The side that gives the string.</param>
    /// <param name="target">The side that takes it.</param>
    /// <param name="pointer">Where it is.</param>
    /// <param name="taggedCodeUnits">Its length, with the tag that <c>latin1+utf16</c> has.</param>
    /// <returns>Where it has gone, and the length that the target knows it by.</returns>
    internal static (ulong Pointer, ulong TaggedCodeUnits) Run(
        LiftLowerContext source, LiftLowerContext target, ulong pointer, ulong taggedCodeUnits)
    {
        bool isTagged = source.Encoding == StringEncoding.Latin1OrUtf16 && (taggedCodeUnits & source.Utf16Tag) != 0;
        ulong codeUnits = isTagged ? taggedCodeUnits & ~source.Utf16Tag : taggedCodeUnits;
        if (source.Encoding == StringEncoding.Utf8)
        {
            ReadOnlySpan<byte> utf8 = Range(source, pointer, codeUnits, 1, alignment: 1);
            if (!Utf8.IsValid(utf8))
            {
                throw source.Trap($"the string of {codeUnits} bytes at 0x{pointer:x} is not valid UTF-8");
            }

            return target.Encoding switch
            {
                StringEncoding.Utf8 => Copy(target, utf8, codeUnits, alignment: 1),
                StringEncoding.Utf16 => Utf8ToUtf16(target, utf8),
                _ => Utf8ToLatin1OrUtf16(target, utf8),
            };
        }

        if (source.Encoding == StringEncoding.Utf16 || isTagged)
        {
            ReadOnlySpan<byte> bytes = Range(source, pointer, codeUnits, 2, alignment: 2);
            ReadOnlySpan<char> chars = MemoryMarshal.Cast<byte, char>(bytes);
            if (StringCodec.IndexOfLoneSurrogate(chars) >= 0)
            {
                throw source.Trap($"the string of {codeUnits} code units at 0x{pointer:x} is not valid UTF-16");
            }

            return target.Encoding switch
            {
                StringEncoding.Utf8 => Utf16ToUtf8(target, chars),
                StringEncoding.Utf16 => Copy(target, bytes, codeUnits, alignment: 2),
                _ when isTagged => ProbablyUtf16(target, bytes, chars),
                _ => Utf16ToLatin1OrUtf16(target, chars),
            };
        }

        ReadOnlySpan<byte> latin1 = Range(source, pointer, codeUnits, 1, alignment: 2);
        return target.Encoding switch
        {
            StringEncoding.Utf8 => Latin1ToUtf8(target, latin1),
            StringEncoding.Utf16 => Latin1ToUtf16(target, latin1),
            _ => Copy(target, latin1, codeUnits, alignment: 2),
        };
    }

    private static ReadOnlySpan<byte> Range(LiftLowerContext cx, ulong pointer, ulong codeUnits, uint size, uint alignment)
    {
        if (codeUnits > MaxByteLength / size)
        {
            throw cx.Trap($"a string of {codeUnits} code units is longer than the {MaxByteLength} bytes that strings may have");
        }

        cx.CheckPointer(pointer, codeUnits * size, alignment);
        return new ReadOnlySpan<byte>(cx.At(pointer, codeUnits * size), (int)(codeUnits * size));
    }

    // The whole of what realloc gave, which has been checked to be there.
    private static Span<byte> Place(LiftLowerContext cx, ulong pointer, ulong length) => new(cx.At(pointer, length), (int)length);

    private static (ulong, ulong) Copy(LiftLowerContext target, ReadOnlySpan<byte> bytes, ulong codeUnits, uint alignment)
    {
        ulong pointer = target.Reallocate(0, 0, alignment, (ulong)bytes.Length);
        bytes.CopyTo(Place(target, pointer, (ulong)bytes.Length));
        return (pointer, codeUnits);
    }

    private static (ulong, ulong) Latin1ToUtf16(LiftLowerContext target, ReadOnlySpan<byte> latin1)
    {
        ulong size = 2 * (ulong)latin1.Length;
        ulong pointer = target.Reallocate(0, 0, 2, size);
        Encoding.Latin1.GetChars(latin1, MemoryMarshal.Cast<byte, char>(Place(target, pointer, size)));
        return (pointer, (ulong)latin1.Length);
    }

    private static (ulong, ulong) Utf8ToUtf16(LiftLowerContext target, ReadOnlySpan<byte> utf8)
    {
        ulong worst = 2 * (ulong)utf8.Length;
        ulong pointer = target.Reallocate(0, 0, 2, worst);
        Utf8.ToUtf16(utf8, MemoryMarshal.Cast<byte, char>(Place(target, pointer, worst)), out _, out int codeUnits);
        ulong size = 2 * (ulong)codeUnits;
        if (size < worst)
        {
            pointer = target.Reallocate(pointer, worst, 2, size);
        }

        return (pointer, (ulong)codeUnits);
    }

    private static (ulong, ulong) Utf16ToUtf8(LiftLowerContext target, ReadOnlySpan<char> chars)
    {
        ulong units = (ulong)chars.Length;
        ulong pointer = target.Reallocate(0, 0, 1, units);
        Ascii.FromUtf16(chars, Place(target, pointer, units), out int prefix);
        if (prefix == chars.Length)
        {
            return (pointer, units);
        }

        pointer = target.Reallocate(pointer, units, 1, 3 * units);
        Utf8.FromUtf16(chars[prefix..], Place(target, pointer, 3 * units)[prefix..], out _, out int written);
        return Shrink(target, pointer, 3 * units, (ulong)(prefix + written));
    }

    private static (ulong, ulong) Latin1ToUtf8(LiftLowerContext target, ReadOnlySpan<byte> latin1)
    {
        ulong units = (ulong)latin1.Length;
        ulong pointer = target.Reallocate(0, 0, 1, units);
        int prefix = latin1.IndexOfAnyExceptInRange((byte)0, (byte)0x7f);
        prefix = prefix < 0 ? latin1.Length : prefix;
        latin1[..prefix].CopyTo(Place(target, pointer, units));
        if (prefix == latin1.Length)
        {
            return (pointer, units);
        }

        pointer = target.Reallocate(pointer, units, 1, 2 * units);
        Span<byte> place = Place(target, pointer, 2 * units);
        int written = prefix;
        foreach (byte c in latin1[prefix..])
        {
            if (c < 0x80)
            {
                place[written++] = c;
            }
            else
            {
                place[written++] = (byte)(0xc0 | c >> 6);
                place[written++] = (byte)(0x80 | c & 0x3f);
            }
        }

        return Shrink(target, pointer, 2 * units, (ulong)written);
    }

    private static (ulong, ulong) Shrink(LiftLowerContext target, ulong pointer, ulong worst, ulong size) =>
        (worst > size ? target.Reallocate(pointer, worst, 1, size) : pointer, size);

    private static (ulong, ulong) Utf8ToLatin1OrUtf16(LiftLowerContext target, ReadOnlySpan<byte> utf8)
    {
        ulong units = (ulong)utf8.Length;
        ulong pointer = target.Reallocate(0, 0, 2, units);
        Span<byte> place = Place(target, pointer, units);
        int read = 0;
        int written = 0;
        while (read < utf8.Length && utf8[read] is < 0x80 or 0xc2 or 0xc3)
        {
            // Two bytes make one of the upper half of Latin-1.
            place[written++] = utf8[read] < 0x80 ? utf8[read++] : (byte)((utf8[read++] & 3) << 6 | utf8[read++] & 0x3f);
        }

        if (read == utf8.Length)
        {
            return (written < utf8.Length ? target.Reallocate(pointer, units, 2, (ulong)written) : pointer, (ulong)written);
        }

        Span<char> wide = Widen(target, ref pointer, units, written);
        Utf8.ToUtf16(utf8[read..], wide[written..], out _, out int rest);
        return ShrinkUtf16(target, pointer, 2 * units, written + rest);
    }

    private static (ulong, ulong) Utf16ToLatin1OrUtf16(LiftLowerContext target, ReadOnlySpan<char> chars)
    {
        ulong units = (ulong)chars.Length;
        ulong pointer = target.Reallocate(0, 0, 2, units);
        int latin = chars.IndexOfAnyExceptInRange('\0', (char)(LatinLimit - 1));
        int prefix = latin < 0 ? chars.Length : latin;
        Encoding.Latin1.GetBytes(chars[..prefix], Place(target, pointer, units));
        if (prefix == chars.Length)
        {
            return (pointer, units);
        }

        Span<char> wide = Widen(target, ref pointer, units, prefix);
        chars[prefix..].CopyTo(wide[prefix..]);
        return ShrinkUtf16(target, pointer, 2 * units, chars.Length);
    }

    // What was written as Latin-1 so far becomes UTF-16 where it is, from behind, since it grows over itself.
    private static Span<char> Widen(LiftLowerContext target, ref ulong pointer, ulong units, int written)
    {
        pointer = target.Reallocate(pointer, units, 2, 2 * units);
        Span<byte> place = Place(target, pointer, 2 * units);
        for (int i = written - 1; i >= 0; i--)
        {
            place[2 * i] = place[i];
            place[2 * i + 1] = 0;
        }

        return MemoryMarshal.Cast<byte, char>(place);
    }

    private static (ulong, ulong) ShrinkUtf16(LiftLowerContext target, ulong pointer, ulong worst, int codeUnits)
    {
        ulong size = 2 * (ulong)codeUnits;
        return (worst > size ? target.Reallocate(pointer, worst, 2, size) : pointer, (uint)codeUnits | target.Utf16Tag);
    }

    private static (ulong, ulong) ProbablyUtf16(LiftLowerContext target, ReadOnlySpan<byte> bytes, ReadOnlySpan<char> chars)
    {
        ulong size = (ulong)bytes.Length;
        ulong pointer = target.Reallocate(0, 0, 2, size);
        bytes.CopyTo(Place(target, pointer, size));
        if (chars.ContainsAnyExceptInRange('\0', (char)(LatinLimit - 1)))
        {
            return (pointer, (uint)chars.Length | target.Utf16Tag);
        }

        Span<byte> place = Place(target, pointer, size);
        for (int i = 0; i < chars.Length; i++)
        {
            place[i] = place[2 * i];
        }

        return (target.Reallocate(pointer, size, 1, (ulong)chars.Length), (ulong)chars.Length);
    }
}
