using System.Collections.Immutable;

namespace ComponentKit.Binary.Sections;

/// <summary>A core type definition of a component, as written (<c>core:deftype</c>).</summary>
public abstract record CoreDefType
{
    private CoreDefType()
    {
    }

    /// <summary>Types of core WebAssembly; each of them takes an index.</summary>
    /// <param name="Group">The types.</param>
    public sealed record Rec(CoreRecType Group) : CoreDefType;

    /// <summary>The type of a core module.</summary>
    /// <param name="Declarators">The entries, in order.</param>
    public sealed record Module(ImmutableArray<CoreModuleDeclarator> Declarators) : CoreDefType;
}
