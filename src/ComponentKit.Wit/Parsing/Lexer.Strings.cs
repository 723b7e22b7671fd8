using System.Globalization;
using System.Text;
using ComponentKit.Wit.Diagnostics;
using ComponentKit.Wit.Text;

namespace ComponentKit.Wit.Parsing;

/// <content>Strings, written as in the text format of core WebAssembly.</content>
internal sealed partial class Lexer
{
    // `{`, up to eight digits and `}`. Looking further would take very long where many escapes have no end.
    private const int MaxScalarLength = 10;

    private void ReadString()
    {
        int start = _position++;
        var bytes = new List<byte>();
        while (Current != '"')
        {
            if (_position >= _text.Length || Current == '\n')
            {
                _diagnostics.Add(DiagnosticCodes.InvalidString, "this string has no end", new TextSpan(start, 1));
                return;
            }

            if (Current == '\\')
            {
                ReadEscape(bytes);
            }
            else
            {
                int length = char.IsHighSurrogate(Current) && char.IsLowSurrogate(Peek(1)) ? 2 : 1;
                bytes.AddRange(Encoding.UTF8.GetBytes(_text.Substring(_position, length)));
                _position += length;
            }
        }

        _position++;
        string? text = Decode(bytes);
        if (text is null)
        {
            _diagnostics.Add(
                DiagnosticCodes.InvalidString, "the bytes of this string are not UTF-8", TextSpan.FromBounds(start, _position));
        }

        Add(TokenKind.String, start, text ?? "");
    }

    private void ReadEscape(List<byte> bytes)
    {
        int start = _position++;
        if (_position >= _text.Length)
        {
            return;
        }

        char c = _text[_position++];
        switch (c)
        {
            case 't':
                bytes.Add((byte)'\t');
                return;
            case 'n':
                bytes.Add((byte)'\n');
                return;
            case 'r':
                bytes.Add((byte)'\r');
                return;
            case '"' or '\'' or '\\':
                bytes.Add((byte)c);
                return;
            case 'u' when Current == '{':
                int end = _text.IndexOf('}', _position, Math.Min(_text.Length - _position, MaxScalarLength));
                if (end > 0 && TryHex(_text.Substring(_position + 1, end - _position - 1), out int scalar)
                    && scalar is (>= 0 and < 0xD800) or (> 0xDFFF and <= 0x10FFFF))
                {
                    bytes.AddRange(Encoding.UTF8.GetBytes(char.ConvertFromUtf32(scalar)));
                    _position = end + 1;
                    return;
                }

                break;
            default:
                if (TryHex($"{c}{Current}", out int value))
                {
                    bytes.Add((byte)value);
                    _position++;
                    return;
                }

                break;
        }

        _position = start + 1;
        _diagnostics.Add(DiagnosticCodes.InvalidString, "unknown escape in a string", new TextSpan(start, 2));
    }

    private static bool TryHex(string digits, out int value) =>
        int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out value);

    private static string? Decode(List<byte> bytes)
    {
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes.ToArray());
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
