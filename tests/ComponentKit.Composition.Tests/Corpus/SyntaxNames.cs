using System.Collections;
using System.Reflection;
using System.Text.Json;
using ComponentKit.Composition.Wac.Syntax;
using ComponentKit.Wit.Syntax;
using ComponentKit.Wit.Text;

namespace ComponentKit.Composition.Tests.Corpus;

/// <summary>All names in a script's syntax and where they are: what a syntax and another tool's JSON of it have in common.</summary>
internal static class SyntaxNames
{
    public static IReadOnlyList<string> Of(WacDocument document)
    {
        var names = new SortedSet<(int, string)>();
        foreach (WacStatement statement in document.Statements)
        {
            Walk(statement, names);
        }

        return [.. names.Select(n => $"{n.Item1} {n.Item2}")];
    }

    public static IReadOnlyList<string> OfJson(string json)
    {
        var names = new SortedSet<(int, string)>();
        using JsonDocument document = JsonDocument.Parse(json);
        Walk(document.RootElement.GetProperty("statements"), names);
        return [.. names.Select(n => $"{n.Item1} {n.Item2}")];
    }

    private static void Walk(object? value, SortedSet<(int, string)> names)
    {
        switch (value)
        {
            case Identifier name:
                names.Add((name.Span.Start, name.Name));
                break;
            case WacName name:
                names.Add((name.Span.Start, name.Value));
                break;
            case PackageNameSyntax package:
                names.Add((package.Span.Start, package.ToPackageName().ToString()));
                break;
            case UsePathSyntax { Package: { } package } path:
                names.Add((path.Span.Start, package.ToPackageName().Qualify(path.Name.Name)));
                break;
            case string or TextSpan or MetadataSyntax or null:
                break;
            case IEnumerable items:
                foreach (object item in items)
                {
                    Walk(item, names);
                }

                break;
            case var record when record.GetType().Namespace!.StartsWith("ComponentKit", StringComparison.Ordinal) && !record.GetType().IsEnum:
                foreach (PropertyInfo property in record.GetType().GetProperties().Where(p => p.GetIndexParameters().Length == 0))
                {
                    Walk(property.GetValue(record), names);
                }

                break;
        }
    }

    private static void Walk(JsonElement element, SortedSet<(int, string)> names)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (JsonElement item in element.EnumerateArray())
            {
                Walk(item, names);
            }
        }
        else if (element.ValueKind == JsonValueKind.Object)
        {
            foreach (string property in new[] { "string", "value" })
            {
                if (element.TryGetProperty(property, out JsonElement text) && text.ValueKind == JsonValueKind.String && element.TryGetProperty("span", out JsonElement span))
                {
                    names.Add((span.GetProperty("offset").GetInt32(), text.GetString()!));
                }
            }

            foreach (JsonProperty property in element.EnumerateObject())
            {
                Walk(property.Value, names);
            }
        }
    }
}
