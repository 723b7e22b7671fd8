using System.Globalization;
using ComponentKit.Wit.Diagnostics;
using ComponentKit.Wit.Text;

namespace ComponentKit.Wit.Parsing;

/// <summary>
/// Finds characters that are not allowed anywhere, comments included: control codes, halves of surrogate pairs, code points
/// that Unicode deprecates, and bidirectional overrides, with which a text can read differently from what it says.
/// </summary>
internal static class CharacterCheck
{
    public static void Run(SourceText source, DiagnosticBag diagnostics)
    {
        string text = source.Content;
        for (int i = 0; i < text.Length && !diagnostics.IsFull; i++)
        {
            if (IsForbidden(text, i))
            {
                string code = ((int)text[i]).ToString("X4", CultureInfo.InvariantCulture);
                diagnostics.Add(
                    DiagnosticCodes.InvalidCharacter, $"the character U+{code} is not allowed in WIT", new TextSpan(i, 1));
            }
        }
    }

    public static bool IsForbidden(string text, int index)
    {
        char c = text[index];
        if (c is >= ' ' and < '\u007F')
        {
            return false;
        }

        if (char.IsSurrogate(c))
        {
            return char.IsHighSurrogate(c)
                ? index + 1 == text.Length || !char.IsLowSurrogate(text[index + 1])
                : index == 0 || !char.IsHighSurrogate(text[index - 1]);
        }

        return c switch
        {
            '\n' or '\r' or '\t' => false,
            < ' ' or (>= '\u007F' and <= '\u009F') => true,
            (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') => true,
            '\u0149' or '\u0673' or '\u0F77' or '\u0F79' or '\u17A3' or '\u17A4' or '\u17B4' or '\u17B5' => true,
            _ => false,
        };
    }
}
