using System.Text;
using System.Text.Json;
using ComponentKit.Binary.Naming;
using ComponentKit.Binary.Sections;
using ComponentKit.Binary.WitEncoding;
using ComponentKit.Wit.Diagnostics;
using ComponentKit.Wit.Model;
using ComponentKit.Wit.Parsing;

namespace ComponentKit.Binary.WitDecoding;

/// <summary>Reads the section <c>package-docs</c>, which <see cref="PackageDocsWriter"/> describes.</summary>
/// <remarks>Without it a package is as good, so whatever is wrong in it is a warning, and properties that are not known are passed over.</remarks>
internal static class PackageDocsReader
{
    /// <summary>The docs and gates in a component, if there are any.</summary>
    /// <param name="component">The component.</param>
    /// <param name="diagnostics">Where warnings go.</param>
    public static DocsNode Read(ComponentBinary component, List<Diagnostic> diagnostics)
    {
        CustomSection? section = component.CustomSections.FirstOrDefault(s => s.Name == PackageDocsWriter.SectionName);
        if (section is null)
        {
            return DocsNode.None;
        }

        try
        {
            if (section.Bytes.IsEmpty || section.Bytes.Span[0] > PackageDocsWriter.Version)
            {
                throw new FormatException("its format is not known");
            }

            using JsonDocument json = JsonDocument.Parse(section.Bytes[1..]);
            return Node(json.RootElement);
        }
        catch (Exception exception) when (exception is JsonException or FormatException or InvalidOperationException)
        {
            string reason = exception is FormatException ? exception.Message : "it is not the JSON that is expected";
            diagnostics.Add(new Diagnostic(
                WitDecodingDiagnostics.MalformedDocs,
                $"the docs and gates of the package cannot be read: {reason}",
                new DiagnosticLocation.InBinary(component.Name, section.Offset)));
            return DocsNode.None;
        }
    }

    /// <summary>A word of the section, as messages show it.</summary>
    public static string Quote(string word)
    {
        const int Longest = 80;
        string start = Clean(word.Length > Longest ? word[..Longest] + "…" : word);
        return $"`{string.Concat(start.Select(c => char.IsControl(c) ? '\uFFFD' : c))}`";
    }

    // Inside, what does not fit is a `FormatException`, or, from the JSON library, an `InvalidOperationException`.
    private static DocsNode Node(JsonElement json)
    {
        if (json.ValueKind is JsonValueKind.String or JsonValueKind.Null)
        {
            return Leaf(Text(json), Stability.Unknown);
        }

        string? docs = null;
        var stability = Stability.Unknown;
        var children = new Dictionary<(string, string), DocsNode>();
        foreach (JsonProperty property in json.EnumerateObject())
        {
            switch (property.Name)
            {
                case "docs":
                    docs = Text(property.Value);
                    break;
                case "stability":
                    stability = ReadStability(property.Value);
                    break;
                default:
                    foreach (JsonProperty child in property.Value.EnumerateObject())
                    {
                        children[(property.Name, child.Name)] = property.Name.EndsWith("_stability", StringComparison.Ordinal)
                            ? Leaf(null, ReadStability(child.Value))
                            : Node(child.Value);
                    }

                    break;
            }
        }

        return new DocsNode(docs, stability, children);
    }

    private static DocsNode Leaf(string? docs, Stability stability) => new(docs, stability, new Dictionary<(string, string), DocsNode>());

    private static Stability ReadStability(JsonElement json)
    {
        if (json.ValueKind == JsonValueKind.String)
        {
            // The word is `unknown`.
            return Stability.Unknown;
        }

        var stability = Stability.Unknown;
        foreach (JsonProperty promise in json.EnumerateObject())
        {
            foreach (JsonProperty property in promise.Value.EnumerateObject())
            {
                stability = (promise.Name, property.Name) switch
                {
                    ("stable", "since") => stability with { Since = Version(property.Value) },
                    ("unstable", "feature") => stability with { Feature = Feature(property.Value) },
                    (_, "deprecated") => stability with
                    {
                        Deprecated = property.Value.ValueKind == JsonValueKind.Null ? null : Version(property.Value),
                    },
                    _ => stability,
                };
            }
        }

        return stability is { Since: null, Feature: null } ? throw new FormatException("a gate is incomplete") : stability;
    }

    private static SemanticVersion Version(JsonElement json) =>
        SemanticVersion.TryParse(json.GetString() ?? "") ?? throw new FormatException($"{Quote(json.ToString())} is no version");

    private static string Feature(JsonElement json) =>
        json.GetString() is { } name && Labels.IsLabel(name) ? name : throw new FormatException($"{Quote(json.ToString())} is no name of a feature");

    // Null for null.
    private static string? Text(JsonElement json) =>
        json.GetString() is { } text ? Clean(text).Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n') : null;

    // What WIT text cannot have even in comments is replaced, so that the docs can be printed.
    private static string Clean(string value)
    {
        StringBuilder? text = null;
        for (int i = 0; i < value.Length; i++)
        {
            if (CharacterCheck.IsForbidden(value, i))
            {
                text ??= new StringBuilder(value);
                text[i] = '\uFFFD';
            }
        }

        return text?.ToString() ?? value;
    }
}
