namespace ComponentKit.Binary.Sections;

/// <summary>What an alias stands for (Binary.md, Alias Definitions).</summary>
/// <param name="Sort">The sort, and so the index space that the alias extends.</param>
public abstract record AliasTarget(Sort Sort)
{
    /// <summary>An export of an instance.</summary>
    /// <param name="Sort">The sort of the export.</param>
    /// <param name="Instance">The index of the instance.</param>
    /// <param name="Name">The name of the export.</param>
    public sealed record Export(Sort Sort, uint Instance, string Name) : AliasTarget(Sort);

    /// <summary>An export of a core instance.</summary>
    /// <param name="Sort">The core sort of the export.</param>
    /// <param name="Instance">The index of the core instance.</param>
    /// <param name="Name">The name of the export.</param>
    public sealed record CoreExport(Sort Sort, uint Instance, string Name) : AliasTarget(Sort);

    /// <summary>A definition of an enclosing scope: a component, a component type or an instance type.</summary>
    /// <param name="Sort">The sort of the definition.</param>
    /// <param name="Count">How many scopes outward; 0 is the scope of the alias itself.</param>
    /// <param name="Index">The index there.</param>
    public sealed record Outer(Sort Sort, uint Count, uint Index) : AliasTarget(Sort);
}
