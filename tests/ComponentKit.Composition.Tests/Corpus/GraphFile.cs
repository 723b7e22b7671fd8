using System.Text.Json;
using ComponentKit.Binary.Tests.Support;
using ComponentKit.Binary.WitEncoding;
using ComponentKit.Wit.Diagnostics;
using ComponentKit.Wit.Model;
using ComponentKit.Wit.Resolution;

namespace ComponentKit.Composition.Tests.Corpus;

/// <summary>A graph in the form of the corpus, and its components as text or WIT.</summary>
internal static class GraphFile
{
    public static DiagnosticResult<byte[]?> Encode(string folder)
    {
        using JsonDocument graph = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "graph.json")));
        try
        {
            return Build(folder, graph.RootElement).TryEncode(new CompositionOptions { ImportPackages = true });
        }
        catch (DiagnosticException exception)
        {
            return new(null, exception.Diagnostics);
        }
    }

    /// <summary>The component of a file of text, or one of the only world in WIT.</summary>
    public static CompositionPackage Load(PackageName name, string path)
    {
        if (path.EndsWith(".wat", StringComparison.Ordinal))
        {
            return CompositionPackage.Load(name, Wat.ToWasm(File.ReadAllText(path))).GetValueOrThrow()!;
        }

        WitPackage package = WitLoader.Load(path).GetValueOrThrow()!.Main;
        byte[] bytes = WitPackageEncoder.Encode(package).GetValueOrThrow()!;
        return CompositionPackage.Load(name, bytes).GetValueOrThrow()!.OfWorld(package.Worlds.Single().Name!, name)!;
    }

    private static Composition Build(string folder, JsonElement graph)
    {
        var composition = new Composition();
        List<CompositionPackage> packages =
            [.. Items(graph, "packages").Select(p => composition.Add(Load(Name(p), Path.Combine(folder, p.GetProperty("path").GetString()!))))];
        var nodes = new List<CompositionNode>();
        foreach (JsonElement node in Items(graph, "nodes"))
        {
            nodes.Add(Add(composition, packages, nodes, node));
        }

        foreach (JsonElement argument in Items(graph, "arguments"))
        {
            nodes[Number(argument, "target")].With(Text(argument, "name"), nodes[Number(argument, "source")]);
        }

        foreach (JsonElement export in Items(graph, "exports"))
        {
            composition.Export(Text(export, "name"), nodes[Number(export, "node")]);
        }

        return composition;
    }

    private static CompositionNode Add(Composition composition, List<CompositionPackage> packages, List<CompositionNode> nodes, JsonElement node)
    {
        switch (Text(node, "type"))
        {
            case "import":
                composition.Import(Text(node, "name"), packages[Number(node, "package")], Text(node, "export"), out CompositionNode import);
                return import;
            case "instantiation":
                return composition.Instantiate(packages[Number(node, "package")]);
            default:
                return nodes[Number(node, "source")][Text(node, "export")];
        }
    }

    private static PackageName Name(JsonElement package)
    {
        string[] parts = Text(package, "name").Split(':');
        return new PackageName(
            parts[0], parts[1], package.TryGetProperty("version", out JsonElement version) ? SemanticVersion.TryParse(version.GetString()!) : null);
    }

    private static IEnumerable<JsonElement> Items(JsonElement graph, string name) =>
        graph.TryGetProperty(name, out JsonElement items) ? items.EnumerateArray() : [];

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;

    private static int Number(JsonElement element, string name) => element.GetProperty(name).GetInt32();
}
