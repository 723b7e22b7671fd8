using ComponentKit.Wit.Model;

namespace ComponentKit.Wit.Json;

/// <summary>Writes models as JSON, in the form that other tools of the Component Model read and write.</summary>
/// <remarks>
/// Four arrays: <c>worlds</c>, <c>interfaces</c>, <c>types</c> and <c>packages</c>. Everything refers to everything else by its place
/// in one of them. Types without names, such as <c>list&lt;u8&gt;</c>, are among the types. An import or export under an
/// interface's own name has the key <c>interface-N</c>.
/// </remarks>
public static class WitJson
{
    /// <summary>The JSON text, indented, without a line break at its end.</summary>
    public static string Write(WitModel model)
    {
        var numbers = new ModelNumbers(model);
        var json = new IndentedJson();
        var items = new ItemJson(numbers, json);
        json.Object(() =>
        {
            json.Name("worlds").Array(() => ForEach(numbers.Worlds, items.World));
            json.Name("interfaces").Array(() => ForEach(numbers.Interfaces, items.Interface));
            json.Name("types").Array(() => numbers.Types.ForEach(new TypeJson(numbers, json).Type));
            json.Name("packages").Array(() => ForEach(numbers.Packages, items.Package));
        });
        return json.ToString();
    }

    private static void ForEach<T>(Dictionary<T, int> numbers, Action<T> action)
        where T : class
    {
        foreach (T item in numbers.OrderBy(n => n.Value).Select(n => n.Key))
        {
            action(item);
        }
    }
}
