using System.Globalization;
using System.Text;
using ComponentKit.Binary.Sections;

namespace ComponentKit.Composition.Tests.Support;

/// <summary>The graph of a composition in the form of the corpus, which is Graphviz's.</summary>
internal static class CompositionGraphText
{
    public static string Of(Composition composition)
    {
        var text = new StringBuilder("digraph {\n");
        foreach (CompositionNode node in composition.Nodes)
        {
            CompositionExport? export = composition.Exports.LastOrDefault(e => e.Node == node);
            string exported = export is null ? "" : $"; export = \"{export.Name}\"";
            text.Append(CultureInfo.InvariantCulture, $"    {node.Index} [ label = \"{Label(node, export)}\"; kind = \"{KindOf(node)}\"{exported}]\n");
        }

        foreach (CompositionNode node in composition.Nodes)
        {
            if (node.Source is { } source)
            {
                text.Append(CultureInfo.InvariantCulture, $"    {source.Index} -> {node.Index} [ label = \"aliased export\" ]\n");
            }

            foreach (CompositionNode part in node.Dependencies)
            {
                text.Append(CultureInfo.InvariantCulture, $"    {part.Index} -> {node.Index} [ label = \"dependency of\" ]\n");
            }

            foreach ((_, CompositionNode argument) in node.Arguments)
            {
                text.Append(CultureInfo.InvariantCulture, $"    {argument.Index} -> {node.Index} [ label = \"argument to\" ]\n");
            }
        }

        return text.Append('}').ToString();
    }

    private static string Label(CompositionNode node, CompositionExport? export) => node.Kind switch
    {
        CompositionNodeKind.Import => $"import \\\"{node.ItemName}\\\"",
        CompositionNodeKind.Instantiation => $"instantiation of package \\\"{node.Package!.Name}\\\"",
        CompositionNodeKind.Alias => $"alias of export \\\"{node.ItemName}\\\"",
        _ => $"type definition \\\"{export!.Name}\\\"",
    };

    private static string KindOf(CompositionNode node) => node.Sort switch
    {
        Sort.Func => "function",
        Sort.Type => node.TypeKind!,
        _ => node.Sort.ToString().ToLowerInvariant(),
    };
}
