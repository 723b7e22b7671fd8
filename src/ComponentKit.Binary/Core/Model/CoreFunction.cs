namespace ComponentKit.Binary.Core.Model;

/// <summary>A function that a core module defines.</summary>
/// <param name="TypeIndex">The core type index of its function type.</param>
/// <param name="Body">Its locals and code.</param>
public sealed record CoreFunction(uint TypeIndex, CoreBody Body)
{
    /// <summary>Where the type index stands in the file, in bytes.</summary>
    public long Offset { get; init; }
}
