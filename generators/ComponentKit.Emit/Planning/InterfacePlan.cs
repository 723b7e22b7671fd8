using System.Collections.Immutable;

namespace ComponentKit.Emit.Planning;

/// <summary>A file: one interface, or the types of a world.</summary>
/// <param name="FileName">The file's name.</param>
/// <param name="Namespace">The namespace.</param>
/// <param name="Item">The interface in WIT.</param>
/// <param name="IsWorld">Whether it is a world, of which there are only types here.</param>
/// <param name="Accessibility">The modifier of the generated types.</param>
/// <param name="Import">What is written because a world imports it; null where none does or there is nothing to call.</param>
/// <param name="Export">What is written because a world exports it; null where none does or there is nothing to call.</param>
/// <param name="Types">The types, in the order of WIT.</param>
/// <param name="Tuples">The codecs of tuples.</param>
/// <param name="ArrayLengths">The lengths of lists of a fixed length that are arrays.</param>
/// <param name="Shared">What assemblies that refer to this one can use.</param>
internal sealed record InterfacePlan(
    string FileName,
    string Namespace,
    ItemPlan Item,
    bool IsWorld,
    string Accessibility,
    ImportPlan? Import,
    ExportPlan? Export,
    ImmutableArray<TypePlan> Types,
    ImmutableArray<TupleCodecPlan> Tuples,
    ImmutableArray<uint> ArrayLengths,
    ImmutableArray<SharedPlan> Shared);

/// <summary>The host's side of an interface that components import.</summary>
/// <param name="Name">The name as components write it; null for the functions of a world itself.</param>
/// <param name="Contract">What the host implements.</param>
/// <param name="Companion">The class that lifts and lowers.</param>
/// <param name="Functions">The functions, those of resources included.</param>
/// <param name="Resources">The resources.</param>
internal sealed record ImportPlan(
    string? Name,
    string Contract,
    string Companion,
    ImmutableArray<ImportFunctionPlan> Functions,
    ImmutableArray<HostResourcePlan> Resources)
{
    /// <summary>Whether worlds import the interface under several names, so that each says which.</summary>
    public bool HasManyNames { get; init; }
}

/// <summary>The host's side of an interface that components export.</summary>
/// <param name="Name">The name as components write it; null for the functions of a world itself.</param>
/// <param name="Class">The class through which the host calls.</param>
/// <param name="Functions">All functions, those of resources included, in the order of WIT.</param>
/// <param name="Resources">The resources: WIT's name and the class.</param>
internal sealed record ExportPlan(
    string? Name, string Class, ImmutableArray<ExportFunctionPlan> Functions, ImmutableArray<ResourcePlan> Resources)
{
    /// <summary>Whether worlds export the interface under several names, so that each says which.</summary>
    public bool HasManyNames { get; init; }
}
