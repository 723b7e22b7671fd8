using System.Collections.Immutable;

namespace ComponentKit.Binary.Sections;

/// <summary>How an instance is made (<c>instanceexpr</c>).</summary>
public abstract record InstanceExpr
{
    private InstanceExpr()
    {
    }

    /// <summary>A component is instantiated.</summary>
    /// <param name="Component">The index of the component.</param>
    /// <param name="Args">What its imports get.</param>
    public sealed record Instantiate(uint Component, ImmutableArray<InstantiateArg> Args) : InstanceExpr;

    /// <summary>Existing definitions are put under names.</summary>
    /// <param name="Exports">The names and what they stand for.</param>
    public sealed record InlineExports(ImmutableArray<InlineExport> Exports) : InstanceExpr;
}
