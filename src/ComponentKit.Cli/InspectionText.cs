using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using ComponentKit.Binary.Inspection;

namespace ComponentKit.Cli;

/// <summary>Writes what a binary consists of, for people.</summary>
internal static class InspectionText
{
    /// <summary>The text: imports, exports, producers, and sections with what is nested in them.</summary>
    internal static string Write(InspectedBinary binary)
    {
        var text = new StringBuilder(Headline(binary)).Append('\n');
        WriteExterns(text, "imports", binary.Imports, withKind: !binary.IsComponent);
        WriteExterns(text, "exports", binary.Exports, withKind: !binary.IsComponent);
        if (!binary.Producers.IsEmpty)
        {
            text.Append("\nproducers:\n");
            foreach (Producer producer in binary.Producers)
            {
                text.Append("  ").Append(TerminalText.EscapeName($"{producer.Field}: {producer.Name} {producer.Version}".TrimEnd())).Append('\n');
            }
        }

        text.Append("\nsections:\n      offset       size\n");
        WriteSections(text, binary, "");
        return TerminalText.Escape(text.ToString());
    }

    private static string Headline(InspectedBinary binary) =>
        string.Create(CultureInfo.InvariantCulture, $"{Title(binary)}: {Count(binary.Size, "byte")}, {Counts(binary)}");

    private static string Title(InspectedBinary binary) => binary.Name is null ? binary.Kind : $"{binary.Kind} `{TerminalText.EscapeName(binary.Name)}`";

    private static string Counts(InspectedBinary binary) =>
        $"{Count(binary.Imports.Length, "import")}, {Count(binary.Exports.Length, "export")}";

    // What is in a nested component comes indented below it; of a nested core module the counts have to do.
    private static void WriteSections(StringBuilder text, InspectedBinary binary, string indent)
    {
        foreach (InspectedSection section in binary.Sections)
        {
            string what = section switch
            {
                { Nested: { } nested } => $"{Title(nested)}: {Counts(nested)}",
                { CustomName: { } name } => $"custom `{TerminalText.EscapeName(name)}`",
                { Count: { } count } => $"{section.Kind}: {count}",
                _ => section.Kind,
            };
            text.Append(CultureInfo.InvariantCulture, $"  {$"0x{section.Offset:x}",10} {section.Size,10}  {indent}{what}\n");
            if (section.Nested is { IsComponent: true } component)
            {
                WriteSections(text, component, indent + "  ");
            }
        }
    }

    // WIT text says what it is the type of, the text of a core type does not.
    private static void WriteExterns(StringBuilder text, string title, ImmutableArray<InspectedExtern> items, bool withKind)
    {
        if (items.IsEmpty)
        {
            return;
        }

        text.Append('\n').Append(title).Append(":\n");
        foreach (InspectedExtern item in items)
        {
            string name = TerminalText.EscapeName(item.Module is null ? item.Name : $"{item.Module} {item.Name}");
            string kind = withKind || item.Type is null ? item.Kind + " " : "";
            foreach (string line in $"{name}: {kind}{item.Type}".TrimEnd().Split('\n'))
            {
                text.Append(line.Length == 0 ? "" : "  ").Append(line).Append('\n');
            }
        }
    }

    private static string Count(long count, string what) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {what}{(count == 1 ? "" : "s")}");
}
