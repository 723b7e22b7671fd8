using System.Globalization;
using System.Text;

namespace ComponentKit.Binary.WitEncoding;

/// <summary>JSON objects without whitespace, of those properties that have a value.</summary>
/// <remarks>Written by hand, so that the bytes are those of other tools: they escape only what JSON asks for.</remarks>
internal static class JsonMap
{
    /// <summary>An object, or null if no property has a value.</summary>
    public static string? Of(params IEnumerable<(string Name, string? Json)> properties)
    {
        var text = new StringBuilder();
        foreach ((string name, string? json) in properties)
        {
            if (json is not null)
            {
                text.Append(text.Length == 0 ? '{' : ',').Append(Text(name)).Append(':').Append(json);
            }
        }

        return text.Length == 0 ? null : text.Append('}').ToString();
    }

    /// <summary>A string, or null for none.</summary>
    public static string? Text(string? value)
    {
        if (value is null)
        {
            return null;
        }

        var text = new StringBuilder("\"");
        foreach (char c in value)
        {
            _ = c switch
            {
                '"' => text.Append("\\\""),
                '\\' => text.Append("\\\\"),
                '\b' => text.Append("\\b"),
                '\f' => text.Append("\\f"),
                '\n' => text.Append("\\n"),
                '\r' => text.Append("\\r"),
                '\t' => text.Append("\\t"),
                < ' ' => text.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"),
                _ => text.Append(c),
            };
        }

        return text.Append('"').ToString();
    }
}
