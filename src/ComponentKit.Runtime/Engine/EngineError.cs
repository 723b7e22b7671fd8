using System.Globalization;
using System.Text.RegularExpressions;

namespace ComponentKit.Runtime.Engine;

/// <summary>Takes what the engine says of an error apart: it gives several lines, for a terminal.</summary>
public static partial class EngineError
{
    /// <summary>The innermost cause, in one line.</summary>
    public static string CauseOf(string error)
    {
        string last = error.TrimEnd().Split('\n')[^1].Trim();
        return error.Contains("Caused by:", StringComparison.Ordinal) ? CauseNumber().Replace(last, "") : error.Trim();
    }

    /// <summary>What is wrong with a text, and where.</summary>
    /// <returns>The message, the line from 1 and the column from 1, counted in columns of a terminal; null where there is no place in it.</returns>
    public static (string Message, int Line, int Column)? PlaceOf(string error)
    {
        Match match = Place().Match(error);
        return match.Success ? (match.Groups["message"].Value.Trim(), Number("line"), Number("column")) : null;

        int Number(string name) => int.Parse(match.Groups[name].Value, CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(@"^\d+: ")]
    private static partial Regex CauseNumber();

    [GeneratedRegex(@"\A(?<message>.*?)\n\s*--> [^\n]*:(?<line>\d{1,9}):(?<column>\d{1,9})\s*\n", RegexOptions.Singleline)]
    private static partial Regex Place();
}
