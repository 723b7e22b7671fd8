using System.Collections.Immutable;
using ComponentKit.Wit.Syntax;

namespace ComponentKit.Composition.Wac.Syntax;

/// <summary>What an import statement says that is imported.</summary>
public abstract record WacImportType
{
    private WacImportType()
    {
    }

    /// <summary>An item of a package, or of this script.</summary>
    /// <param name="Target">Its path or name.</param>
    public sealed record Path(UsePathSyntax Target) : WacImportType;

    /// <summary>A function.</summary>
    /// <param name="Type">Its type.</param>
    public sealed record Function(FunctionTypeSyntax Type) : WacImportType;

    /// <summary>An interface that is written in place.</summary>
    /// <param name="Items">Its items.</param>
    public sealed record Inline(ImmutableArray<ItemSyntax> Items) : WacImportType;
}
