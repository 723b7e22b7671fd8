using System.Collections.Immutable;

namespace ComponentKit.Binary.Sections;

/// <summary>How a core instance is made (<c>core:instanceexpr</c>).</summary>
public abstract record CoreInstanceExpr
{
    private CoreInstanceExpr()
    {
    }

    /// <summary>A core module is instantiated.</summary>
    /// <param name="Module">The index of the module.</param>
    /// <param name="Args">The core instances that its imports come from.</param>
    public sealed record Instantiate(uint Module, ImmutableArray<CoreInstantiateArg> Args) : CoreInstanceExpr;

    /// <summary>Existing core definitions are put under names.</summary>
    /// <param name="Exports">The names and what they stand for.</param>
    public sealed record InlineExports(ImmutableArray<CoreInlineExport> Exports) : CoreInstanceExpr;
}
