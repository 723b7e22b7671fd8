using System.Globalization;
using System.Text;
using ComponentKit.Wit.Model;

namespace ComponentKit.Wit.Printing;

/// <summary>Doc comments and gates.</summary>
internal static class MetadataText
{
    public static void Print(string? docs, Stability stability, IndentedText text, string? externalId = null)
    {
        if (docs is not null)
        {
            DocText.Print(docs, text);
        }

        if (stability.Since is { } since)
        {
            text.Line($"@since(version = {since})");
        }

        if (stability.Feature is { } feature)
        {
            text.Line($"@unstable(feature = {WitNames.Of(feature)})");
        }

        if (stability.Deprecated is { } deprecated)
        {
            text.Line($"@deprecated(version = {deprecated})");
        }

        if (externalId is not null)
        {
            text.Line($"@external-id({Quote(externalId)})");
        }
    }

    // As strings are in the text format of core WebAssembly; what the lexer rejects in a text is escaped too.
    private static string Quote(string value)
    {
        var text = new StringBuilder("\"");
        for (int i = 0; i < value.Length; i++)
        {
            char c = value[i];
            if (c is '"' or '\\')
            {
                text.Append('\\').Append(c);
            }
            else if (c is '\n' or '\r' or '\t' || Parsing.CharacterCheck.IsForbidden(value, i))
            {
                text.Append("\\u{").Append(((int)c).ToString("x", CultureInfo.InvariantCulture)).Append('}');
            }
            else
            {
                text.Append(c);
            }
        }

        return text.Append('"').ToString();
    }
}
