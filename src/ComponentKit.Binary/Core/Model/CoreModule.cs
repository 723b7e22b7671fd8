using System.Collections.Immutable;
using ComponentKit.Binary.Core.Writing;
using ComponentKit.Binary.Sections;

namespace ComponentKit.Binary.Core.Model;

/// <summary>A core module: what its sections hold, as written.</summary>
/// <remarks>
/// One model for modules that were read, changed or built. Code and data are slices of the input, and nothing is followed: indices
/// are numbers. A module changes by <c>with</c>; when it is written, sections whose parts are those that were read are copied as
/// they are, to the byte. <see cref="Writing.CoreRewriter"/> keeps indices right when something moves.
/// </remarks>
public sealed record CoreModule
{
    /// <summary>How messages name the file that it was read from.</summary>
    public string File { get; init; } = "";

    /// <summary>The types as they are grouped; every type in a group takes an index.</summary>
    public ImmutableArray<CoreRecType> Types { get; init; } = [];

    /// <summary>The imports.</summary>
    public ImmutableArray<CoreImport> Imports { get; init; } = [];

    /// <summary>The functions that it defines.</summary>
    public ImmutableArray<CoreFunction> Functions { get; init; } = [];

    /// <summary>The tables that it defines.</summary>
    public ImmutableArray<CoreTable> Tables { get; init; } = [];

    /// <summary>The memories that it defines.</summary>
    public ImmutableArray<CoreMemory> Memories { get; init; } = [];

    /// <summary>The tags that it defines.</summary>
    public ImmutableArray<CoreTag> Tags { get; init; } = [];

    /// <summary>The globals that it defines.</summary>
    public ImmutableArray<CoreGlobal> Globals { get; init; } = [];

    /// <summary>The exports.</summary>
    public ImmutableArray<CoreExport> Exports { get; init; } = [];

    /// <summary>The index of the function that runs at instantiation, or null.</summary>
    public uint? Start { get; init; }

    /// <summary>The element segments.</summary>
    public ImmutableArray<CoreElementSegment> Elements { get; init; } = [];

    /// <summary>Whether the number of data segments is written before the code, as code that names them needs.</summary>
    public bool HasDataCount { get; init; }

    /// <summary>The data segments.</summary>
    public ImmutableArray<CoreDataSegment> Data { get; init; } = [];

    /// <summary>The custom sections, in order.</summary>
    public ImmutableArray<CoreCustomSection> CustomSections { get; init; } = [];

    /// <summary>The module as it was read, with the bytes of its sections; null for one that was built.</summary>
    internal CoreModuleSource? Source { get; init; }

    /// <summary>The types in the order of their indices.</summary>
    public IEnumerable<CoreSubType> SubTypes() => Types.SelectMany(group => group.Types);

    /// <summary>The imports of one index space, in the order of their indices.</summary>
    /// <param name="space">What can be imported.</param>
    public IEnumerable<CoreImport> ImportsOf(CoreIndexSpace space) => Imports.Where(import => import.Space == space);

    /// <summary>How many items an index space has, imports and definitions.</summary>
    /// <param name="space">The index space.</param>
    public int CountOf(CoreIndexSpace space) => ImportsOf(space).Count() + space switch
    {
        CoreIndexSpace.Function => Functions.Length,
        CoreIndexSpace.Table => Tables.Length,
        CoreIndexSpace.Memory => Memories.Length,
        CoreIndexSpace.Global => Globals.Length,
        CoreIndexSpace.Tag => Tags.Length,
        CoreIndexSpace.Type => Types.Sum(group => group.Types.Length),
        CoreIndexSpace.Element => Elements.Length,
        _ => Data.Length,
    };

    /// <summary>The export of a name, or null.</summary>
    /// <param name="name">The name.</param>
    public CoreExport? FindExport(string name) => Exports.FirstOrDefault(export => export.Name == name);

    /// <summary>The first custom section of a name, or null.</summary>
    /// <param name="name">The name.</param>
    public CoreCustomSection? FindCustomSection(string name) => CustomSections.FirstOrDefault(section => section.Name == name);

    /// <summary>The module in binary.</summary>
    public byte[] ToBytes() => CoreModuleWriter.Write(this);
}
