using System.Collections.Immutable;

namespace ComponentKit.Binary.Sections;

/// <summary>A core type definition, as written (<c>core:deftype</c>).</summary>
/// <remarks>The recursive, struct and array types of WebAssembly 3.0 are refused by the reader for now.</remarks>
public abstract record CoreDefType
{
    private CoreDefType()
    {
    }

    /// <summary>A core function type.</summary>
    /// <param name="Parameters">The types of the parameters.</param>
    /// <param name="Results">The types of the results.</param>
    /// <param name="IsShared">Whether it is a <c>shared</c> function (🧵②).</param>
    public sealed record Func(ImmutableArray<CoreValueType> Parameters, ImmutableArray<CoreValueType> Results, bool IsShared) : CoreDefType;

    /// <summary>The type of a core module.</summary>
    /// <param name="Declarators">The entries, in order.</param>
    public sealed record Module(ImmutableArray<CoreModuleDeclarator> Declarators) : CoreDefType;
}
