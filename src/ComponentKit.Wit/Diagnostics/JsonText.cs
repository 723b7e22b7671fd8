using System.Globalization;
using System.Text;

namespace ComponentKit.Wit.Diagnostics;

/// <summary>The little of JSON writing that is needed here: no JSON library comes with every target.</summary>
internal static class JsonText
{
    public static StringBuilder AppendString(this StringBuilder json, string text)
    {
        json.Append('"');
        foreach (char c in text)
        {
            switch (c)
            {
                case '"' or '\\':
                    json.Append('\\').Append(c);
                    break;
                case '\n':
                    json.Append("\\n");
                    break;
                case < ' ' or '\u007F' or '\u2028' or '\u2029':
                case >= '\uD800' and <= '\uDFFF':
                    json.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
                    break;
                default:
                    json.Append(c);
                    break;
            }
        }

        return json.Append('"');
    }

    public static StringBuilder AppendProperty(this StringBuilder json, string name, string value) =>
        json.AppendString(name).Append(':').AppendString(value);

    public static StringBuilder AppendProperty(this StringBuilder json, string name, long value) =>
        json.AppendString(name).Append(':').Append(value.ToString(CultureInfo.InvariantCulture));
}
