namespace ComponentKit.Binary.Core.Model;

/// <summary>An export of a core module, as written.</summary>
/// <param name="Name">The name.</param>
/// <param name="Space">What is exported: one of the index spaces that can be.</param>
/// <param name="Index">Its index there.</param>
public sealed record CoreExport(string Name, CoreIndexSpace Space, uint Index)
{
    /// <summary>Where the export starts in the file, in bytes.</summary>
    public long Offset { get; init; }
}
