namespace ComponentKit.Binary.Sections;

/// <summary>One entry of a core module type (<c>core:moduledecl</c>).</summary>
/// <param name="Offset">Where the entry starts in the file.</param>
public abstract record CoreModuleDeclarator(long Offset)
{
    /// <summary>An import.</summary>
    /// <param name="Offset">Where the entry starts in the file.</param>
    /// <param name="Module">The first name.</param>
    /// <param name="Name">The second name.</param>
    /// <param name="Body">What is imported.</param>
    public sealed record Import(long Offset, string Module, string Name, CoreExternType Body) : CoreModuleDeclarator(Offset);

    /// <summary>Types of core WebAssembly; module types cannot hold others.</summary>
    /// <param name="Offset">Where the entry starts in the file.</param>
    /// <param name="Group">The types; each of them takes an index.</param>
    public sealed record Type(long Offset, CoreRecType Group) : CoreModuleDeclarator(Offset);

    /// <summary>An alias of a core type outside.</summary>
    /// <param name="Offset">Where the entry starts in the file.</param>
    /// <param name="Count">How many scopes outward; 0 is the module type itself.</param>
    /// <param name="Index">The core type index there.</param>
    public sealed record OuterAlias(long Offset, uint Count, uint Index) : CoreModuleDeclarator(Offset);

    /// <summary>An export.</summary>
    /// <param name="Offset">Where the entry starts in the file.</param>
    /// <param name="Name">The name.</param>
    /// <param name="Body">What is exported.</param>
    public sealed record Export(long Offset, string Name, CoreExternType Body) : CoreModuleDeclarator(Offset);
}
