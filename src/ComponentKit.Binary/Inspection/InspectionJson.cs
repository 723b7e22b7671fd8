using System.Collections.Immutable;
using ComponentKit.Wit.Json;

namespace ComponentKit.Binary.Inspection;

/// <summary>Writes what a binary consists of as JSON (<c>src/INSPECTION.md</c>).</summary>
public static class InspectionJson
{
    /// <summary>The JSON text, indented, without a line break at its end.</summary>
    public static string Write(InspectedBinary binary)
    {
        var json = new IndentedJson();
        Write(json, binary);
        return json.ToString();
    }

    private static void Write(IndentedJson json, InspectedBinary binary) => json.Object(() =>
    {
        json.Name("kind").String(binary.Kind);
        json.Name("offset").Number(binary.Offset);
        json.Name("size").Number(binary.Size);
        WriteOptional(json.Name("name"), binary.Name);
        json.Name("producers").Array(() => WriteEach(binary.Producers, producer => json.Object(() =>
        {
            json.Name("field").String(producer.Field);
            json.Name("name").String(producer.Name);
            json.Name("version").String(producer.Version);
        })));
        json.Name("imports").Array(() => WriteEach(binary.Imports, item => Write(json, item)));
        json.Name("exports").Array(() => WriteEach(binary.Exports, item => Write(json, item)));
        json.Name("sections").Array(() => WriteEach(binary.Sections, section => Write(json, section)));
    });

    private static void Write(IndentedJson json, InspectedExtern item) => json.Object(() =>
    {
        if (item.Module is not null)
        {
            json.Name("module").String(item.Module);
        }

        json.Name("name").String(item.Name);
        json.Name("kind").String(item.Kind);
        WriteOptional(json.Name("type"), item.Type);
    });

    private static void Write(IndentedJson json, InspectedSection section) => json.Object(() =>
    {
        json.Name("kind").String(section.Kind);
        json.Name("offset").Number(section.Offset);
        json.Name("size").Number(section.Size);
        if (section.Count is { } count)
        {
            json.Name("count").Number(count);
        }

        if (section.CustomName is not null)
        {
            json.Name("name").String(section.CustomName);
        }

        if (section.Nested is not null)
        {
            json.Name("nested");
            Write(json, section.Nested);
        }
    });

    private static void WriteOptional(IndentedJson json, string? value)
    {
        if (value is null)
        {
            json.Null();
        }
        else
        {
            json.String(value);
        }
    }

    private static void WriteEach<T>(ImmutableArray<T> items, Action<T> write)
    {
        foreach (T item in items)
        {
            write(item);
        }
    }
}
