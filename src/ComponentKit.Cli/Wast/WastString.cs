using System.Buffers;
using System.Globalization;
using System.Text;

namespace ComponentKit.Cli.Wast;

/// <summary>Strings of the text format, which are bytes.</summary>
internal static class WastString
{
    /// <summary>The bytes of a string.</summary>
    /// <param name="text">The string without its quotes.</param>
    /// <returns>The bytes, or null when an escape means nothing.</returns>
    public static byte[]? Decode(ReadOnlySpan<char> text)
    {
        var bytes = new ArrayBufferWriter<byte>(text.Length + 1);
        while (text.IndexOf('\\') is var plain and >= 0)
        {
            Encoding.UTF8.GetBytes(text[..plain], bytes);
            int length = DecodeEscape(text[(plain + 1)..], bytes);
            if (length == 0)
            {
                return null;
            }

            text = text[(plain + 1 + length)..];
        }

        Encoding.UTF8.GetBytes(text, bytes);
        return bytes.WrittenSpan.ToArray();
    }

    // Gives how many characters behind the backslash belong to the escape; 0 when it is none.
    private static int DecodeEscape(ReadOnlySpan<char> text, ArrayBufferWriter<byte> bytes)
    {
        if (text.Length >= 2 && byte.TryParse(text[..2], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out byte value))
        {
            bytes.Write([value]);
            return 2;
        }

        if (text.StartsWith("u{") && text.IndexOf('}') is var end and > 0)
        {
            if (!int.TryParse(text[2..end].ToString().Replace("_", ""), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int scalar)
                || !Rune.IsValid(scalar))
            {
                return 0;
            }

            Span<byte> utf8 = stackalloc byte[4];
            bytes.Write(utf8[..new Rune(scalar).EncodeToUtf8(utf8)]);
            return end + 1;
        }

        byte? control = text is [] ? null : text[0] switch
        {
            'n' => (byte)'\n',
            't' => (byte)'\t',
            'r' => (byte)'\r',
            '"' => (byte)'"',
            '\'' => (byte)'\'',
            '\\' => (byte)'\\',
            _ => null,
        };
        if (control is not { } c)
        {
            return 0;
        }

        bytes.Write([c]);
        return 1;
    }
}
