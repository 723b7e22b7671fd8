using System.Globalization;
using System.Text.RegularExpressions;

namespace ComponentKit.Runtime.Engine;

/// <summary>
/// Where the frames of a trap are in the sources of a module with debug information. The engine's C API tells that in the text of a trap
/// alone, below the line of each frame.
/// </summary>
internal static partial class TrapLocations
{
    /// <summary>Finds the place of each frame that has one; of inlined functions, the innermost counts.</summary>
    /// <param name="message">The engine's message.</param>
    /// <param name="count">The number of frames.</param>
    internal static (string File, int? Line, int? Column)?[] Find(string message, int count)
    {
        var places = new (string, int?, int?)?[count];
        int frame = -1;
        foreach (string line in message.Split('\n'))
        {
            if (FrameLine().Match(line) is { Success: true } start && int.TryParse(start.Groups[1].ValueSpan, CultureInfo.InvariantCulture, out int number))
            {
                // The frames are numbered; whatever else looks like one is not the next.
                frame = number == frame + 1 ? number : frame;
            }
            else if (frame >= 0 && frame < count && places[frame] is null && PlaceLine().Match(line) is { Success: true } place)
            {
                places[frame] = (place.Groups[1].Value, ToNumber(place.Groups[2]), ToNumber(place.Groups[3]));
            }
        }

        return places;
    }

    private static int? ToNumber(Group group) =>
        int.TryParse(group.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number > 0 ? number : null;

    [GeneratedRegex(@"^ {2,}([0-9]+): ", RegexOptions.CultureInvariant)]
    private static partial Regex FrameLine();

    [GeneratedRegex(@"^ {4,}at (.+?)(?::([0-9]+))?(?::([0-9]+))?$", RegexOptions.CultureInvariant)]
    private static partial Regex PlaceLine();
}
