namespace ComponentKit.Composition.Componentizing.Assembling;

/// <summary>The canonical options that a lifted or lowered function has to have.</summary>
[Flags]
internal enum CanonNeeds
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary><c>memory</c></summary>
    Memory = 1,

    /// <summary><c>realloc</c></summary>
    Realloc = 2,

    /// <summary><c>string-encoding</c></summary>
    Strings = 4,

    /// <summary><c>async</c></summary>
    Async = 8,
}
