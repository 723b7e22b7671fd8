using ComponentKit.Binary.Sections;

namespace ComponentKit.Binary.Core.Model;

/// <summary>A global that a core module defines.</summary>
/// <param name="Type">The type of its value, and whether it can be set.</param>
/// <param name="Initialiser">Its first value.</param>
public sealed record CoreGlobal(CoreExternType.Global Type, CoreExpression Initialiser)
{
    /// <summary>Where the global starts in the file, in bytes.</summary>
    public long Offset { get; init; }
}
