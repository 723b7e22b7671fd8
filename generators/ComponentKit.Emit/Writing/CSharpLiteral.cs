using System.Globalization;
using System.Text;

namespace ComponentKit.Emit.Writing;

/// <summary>Values as C# writes them.</summary>
internal static class CSharpLiteral
{
    /// <summary>A string in quotes.</summary>
    public static string Of(string value)
    {
        var text = new StringBuilder("\"");
        foreach (char c in value)
        {
            text.Append(c switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                < ' ' or > '~' => string.Format(CultureInfo.InvariantCulture, "\\u{0:x4}", (int)c),
                _ => c.ToString(),
            });
        }

        return text.Append('"').ToString();
    }

    /// <summary>A string in quotes, or <c>null</c>.</summary>
    public static string OfOptional(string? value) => value is null ? "null" : Of(value);

    /// <summary>A number.</summary>
    public static string Of(uint value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>A number.</summary>
    public static string Of(int value) => value.ToString(CultureInfo.InvariantCulture);
}
