using System.Globalization;
using System.Numerics;
using ComponentKit.Wit.Model;

namespace ComponentKit.Cli.Wast;

/// <summary>Numbers of the text format.</summary>
internal static class WastNumber
{
    /// <summary>An integer: decimal or hexadecimal, with underscores and a sign.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    public static Int128 ParseInteger(string word, PrimitiveKind kind)
    {
        string digits = word.Replace("_", "", StringComparison.Ordinal);
        bool isNegative = digits.StartsWith('-');
        digits = digits.TrimStart('-', '+');
        bool isHex = digits.StartsWith("0x", StringComparison.Ordinal);
        BigInteger value = isHex
            ? BigInteger.Parse("0" + digits[2..], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture)
            : BigInteger.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
        var signed = (Int128)(isNegative ? -value : value);

        // Signed numbers may be written as the unsigned ones of the same bits.
        return kind switch
        {
            PrimitiveKind.S8 when signed > sbyte.MaxValue && signed <= byte.MaxValue => (sbyte)(byte)signed,
            PrimitiveKind.S16 when signed > short.MaxValue && signed <= ushort.MaxValue => (short)(ushort)signed,
            PrimitiveKind.S32 when signed > int.MaxValue && signed <= uint.MaxValue => (int)(uint)signed,
            PrimitiveKind.S64 when signed > long.MaxValue && signed <= ulong.MaxValue => (long)(ulong)signed,
            _ => signed,
        };
    }

    /// <summary>An f32. All NaNs are one.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    public static float ParseSingle(string word) => Special(word) is { } special
        ? (float)special
        : Hexadecimal(word) is { } exact
            ? (float)exact
            : float.Parse(Plain(word), NumberStyles.Float, CultureInfo.InvariantCulture);

    /// <summary>An f64. All NaNs are one.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    public static double ParseDouble(string word) =>
        Special(word) ?? Hexadecimal(word) ?? double.Parse(Plain(word), NumberStyles.Float, CultureInfo.InvariantCulture);

    private static string Plain(string word) => word.Replace("_", "", StringComparison.Ordinal);

    private static double? Special(string word) => word.TrimStart('-', '+') switch
    {
        "inf" => word.StartsWith('-') ? double.NegativeInfinity : double.PositiveInfinity,
        var rest when rest.StartsWith("nan", StringComparison.Ordinal) => double.NaN,
        _ => null,
    };

    // 0x1.8p-3: digits before and behind the point, and a power of two.
    private static double? Hexadecimal(string word)
    {
        string text = Plain(word).TrimStart('-', '+').ToLowerInvariant();
        if (!text.StartsWith("0x", StringComparison.Ordinal))
        {
            return null;
        }

        string[] halves = text[2..].Split('p');
        string[] digits = halves[0].Split('.');
        string fraction = digits.Length > 1 ? digits[1] : "";
        var mantissa = BigInteger.Parse("0" + digits[0] + fraction, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        int exponent = halves.Length > 1 ? int.Parse(halves[1], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture) : 0;
        double value = Math.ScaleB((double)mantissa, exponent - 4 * fraction.Length);
        return word.StartsWith('-') ? -value : value;
    }
}
