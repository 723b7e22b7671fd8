using ComponentKit.Wit.Diagnostics;

namespace ComponentKit.Composition.Graphs;

/// <summary>Who wants something imported.</summary>
/// <param name="By">How messages call it.</param>
/// <param name="Place">Where it is written.</param>
/// <param name="Order">The place of the import among others: what instances leave open before what is imported expressly.</param>
internal sealed record ImportWish(string By, DiagnosticLocation Place, (bool IsExplicit, int Node, int Import) Order)
{
    /// <summary>What a node wants.</summary>
    public static ImportWish Of(CompositionNode node, int import = 0) =>
        new(node.Describe(), node.Place, (node.Kind != CompositionNodeKind.Instantiation, node.Index, import));
}
