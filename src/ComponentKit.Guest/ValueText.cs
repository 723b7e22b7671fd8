using System.Collections;
using System.ComponentModel;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace ComponentKit;

/// <summary>Text for people of values with lists and maps in them: <c>[1, 2, 3]</c> and <c>{a: 1}</c>, where .NET writes the names of classes.</summary>
/// <remarks>For <c>ToString</c> of generated records. Of long ones only the beginning is shown.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ValueText
{
    private const int MaxItems = 10;

    /// <summary>The text of a value; empty for null, as records have it.</summary>
    public static string Of(object? value) => value switch
    {
        null => "",
        string text => text,
        ITuple tuple => Join("(", Items(tuple), tuple.Length, ")"),
        IDictionary map => Join("{", Entries(map), map.Count, "}"),
        IEnumerable list => Join("[", list.Cast<object?>().Select(Of), (list as ICollection)?.Count, "]"),
        _ => value.ToString() ?? "",
    };

    private static IEnumerable<string> Items(ITuple tuple)
    {
        for (int i = 0; i < tuple.Length; i++)
        {
            yield return Of(tuple[i]);
        }
    }

    private static IEnumerable<string> Entries(IDictionary map)
    {
        foreach (DictionaryEntry entry in map)
        {
            yield return $"{Of(entry.Key)}: {Of(entry.Value)}";
        }
    }

    private static string Join(string open, IEnumerable<string> items, int? count, string close)
    {
        var text = new StringBuilder(open);
        int shown = 0;
        foreach (string item in items)
        {
            text.Append(shown > 0 ? ", " : "");
            if (shown++ == MaxItems)
            {
                text.Append('…').Append(count is { } all ? string.Create(CultureInfo.InvariantCulture, $" ({all})") : "");
                break;
            }

            text.Append(item);
        }

        return text.Append(close).ToString();
    }
}
