namespace ComponentKit.Composition.Componentizing.Libraries;

/// <summary>How libraries are linked.</summary>
public sealed record LibraryLinkerOptions
{
    /// <summary>What is done where nothing is said.</summary>
    public static LibraryLinkerOptions Default { get; } = new();

    /// <summary>The size of the stack that all libraries share, in bytes.</summary>
    public uint StackSize { get; init; } = 0x10_0000;

    /// <summary>Whether functions that no library exports become functions that trap.</summary>
    public bool StubsMissingFunctions { get; init; }

    /// <summary>Whether <c>dlopen</c>, <c>dlsym</c>, <c>dlclose</c> and <c>dlerror</c> are added.</summary>
    public bool HasLibdl { get; init; }

    /// <summary>How the component is made.</summary>
    public ComponentizerOptions Component { get; init; } = ComponentizerOptions.Default;
}
