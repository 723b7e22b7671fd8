using ComponentKit.Binary.Sections;
using ComponentKit.Binary.Typing;

namespace ComponentKit.Composition.Graphs;

/// <summary>An import of the composition, for all who want it.</summary>
/// <param name="first">Who wanted it first.</param>
internal sealed class ImportEntry(ImportWish first)
{
    /// <summary>The name: of compatible versions, the latest.</summary>
    public required ExternName Name { get; set; }

    /// <summary>The instance that it is, or null.</summary>
    public MergedInstance? Instance { get; init; }

    /// <summary>What it is where it is no instance.</summary>
    public TypedExtern? Item { get; set; }

    /// <summary>Its place among the imports: what instances leave open before what is imported expressly, each in their order.</summary>
    public (bool IsExplicit, int Node, int Import) Order { get; set; } = first.Order;

    public ImportWish First { get; } = first;

    public TypedExtern Type => Item ?? new TypedExtern.Instance(Instance!.Type);
}
