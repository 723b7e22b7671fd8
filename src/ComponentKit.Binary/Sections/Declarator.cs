namespace ComponentKit.Binary.Sections;

/// <summary>One entry of a component type or instance type (<c>componentdecl</c>, <c>instancedecl</c>).</summary>
/// <param name="Offset">Where the entry starts in the file.</param>
public abstract record Declarator(long Offset)
{
    /// <summary>A core type.</summary>
    /// <param name="Offset">Where the entry starts in the file.</param>
    /// <param name="Body">The type.</param>
    public sealed record CoreType(long Offset, CoreDefType Body) : Declarator(Offset);

    /// <summary>A type.</summary>
    /// <param name="Offset">Where the entry starts in the file.</param>
    /// <param name="Body">The type.</param>
    public sealed record Type(long Offset, DefType Body) : Declarator(Offset);

    /// <summary>An alias, of an export or of a type outside.</summary>
    /// <param name="Offset">Where the entry starts in the file.</param>
    /// <param name="Target">What is aliased.</param>
    public sealed record Alias(long Offset, AliasTarget Target) : Declarator(Offset);

    /// <summary>An import; in component types only.</summary>
    /// <param name="Offset">Where the entry starts in the file.</param>
    /// <param name="Name">Its name and attributes.</param>
    /// <param name="Body">What is imported.</param>
    public sealed record Import(long Offset, ExternName Name, ExternType Body) : Declarator(Offset);

    /// <summary>An export.</summary>
    /// <param name="Offset">Where the entry starts in the file.</param>
    /// <param name="Name">Its name and attributes.</param>
    /// <param name="Body">What is exported.</param>
    public sealed record Export(long Offset, ExternName Name, ExternType Body) : Declarator(Offset);
}
