using ComponentKit.Binary.Sections;

namespace ComponentKit.Binary.Core.Model;

/// <summary>A table that a core module defines.</summary>
/// <param name="Type">Its elements and size.</param>
/// <param name="Initialiser">What its elements are at first; null for null references.</param>
public sealed record CoreTable(CoreExternType.Table Type, CoreExpression? Initialiser = null)
{
    /// <summary>Where the table starts in the file, in bytes.</summary>
    public long Offset { get; init; }
}
