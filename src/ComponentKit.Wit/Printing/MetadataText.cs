using ComponentKit.Wit.Model;

namespace ComponentKit.Wit.Printing;

/// <summary>Doc comments and gates.</summary>
internal static class MetadataText
{
    public static void Print(string? docs, Stability stability, IndentedText text)
    {
        if (docs is not null)
        {
            foreach (string line in docs.Split('\n'))
            {
                text.Line(line.Length == 0 ? "///" : $"/// {line}");
            }
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
    }
}
