namespace ComponentKit.Composition;

/// <summary>What a node of a composition is.</summary>
public enum CompositionNodeKind
{
    /// <summary>Something that the composition imports.</summary>
    Import,

    /// <summary>An instance of a package's component.</summary>
    Instantiation,

    /// <summary>An export of another node, which is an instance.</summary>
    Alias,

    /// <summary>A type that the composition defines and exports.</summary>
    Definition,
}
