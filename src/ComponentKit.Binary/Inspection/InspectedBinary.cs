using System.Collections.Immutable;

namespace ComponentKit.Binary.Inspection;

/// <summary>What a component or core module consists of, for people and tools that look at it.</summary>
/// <param name="IsComponent">Whether it is a component rather than a core module.</param>
/// <param name="Offset">Where it starts in the file, in bytes.</param>
/// <param name="Size">How many bytes it has, its preamble included.</param>
/// <param name="Sections">The sections, in the order of the binary.</param>
/// <param name="Name">The name that its name section gives it; null where none does.</param>
/// <param name="Producers">The tools that say in its producers section that they had a part in it.</param>
public sealed record InspectedBinary(
    bool IsComponent, long Offset, long Size, ImmutableArray<InspectedSection> Sections, string? Name, ImmutableArray<Producer> Producers)
{
    /// <summary>What it is: <c>component</c> or <c>core module</c>.</summary>
    public string Kind => IsComponent ? "component" : "core module";

    /// <summary>What it imports, in the order of the binary.</summary>
    public ImmutableArray<InspectedExtern> Imports { get; init; } = [];

    /// <summary>What it exports, in the order of the binary; of a core module, in that of the names.</summary>
    public ImmutableArray<InspectedExtern> Exports { get; init; } = [];
}
