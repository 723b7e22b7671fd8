using System.Collections.Immutable;
using ComponentKit.Binary.Core.Reading;
using ComponentKit.Binary.Core.Writing;
using ComponentKit.Wit.Diagnostics;

namespace ComponentKit.Binary.Core.Model;

/// <summary>The names that a core module's items have for people: the custom section <c>name</c>, with its extensions.</summary>
public sealed record CoreNames
{
    /// <summary>The name of the custom section.</summary>
    public const string SectionName = "name";

    /// <summary>No names.</summary>
    public static CoreNames None { get; } = new();

    /// <summary>The name of the module, or null.</summary>
    public string? Module { get; init; }

    /// <summary>The names in each index space, by index.</summary>
    public ImmutableDictionary<CoreIndexSpace, ImmutableSortedDictionary<uint, string>> Items { get; init; } =
        ImmutableDictionary<CoreIndexSpace, ImmutableSortedDictionary<uint, string>>.Empty;

    /// <summary>The names of locals, by function and local.</summary>
    public ImmutableSortedDictionary<uint, ImmutableSortedDictionary<uint, string>> Locals { get; init; } =
        ImmutableSortedDictionary<uint, ImmutableSortedDictionary<uint, string>>.Empty;

    /// <summary>The names of labels, by function and label.</summary>
    public ImmutableSortedDictionary<uint, ImmutableSortedDictionary<uint, string>> Labels { get; init; } =
        ImmutableSortedDictionary<uint, ImmutableSortedDictionary<uint, string>>.Empty;

    /// <summary>The names of the fields of structures, by type and field.</summary>
    public ImmutableSortedDictionary<uint, ImmutableSortedDictionary<uint, string>> Fields { get; init; } =
        ImmutableSortedDictionary<uint, ImmutableSortedDictionary<uint, string>>.Empty;

    /// <summary>The names of a module: those of its first section <c>name</c>.</summary>
    /// <param name="module">The module.</param>
    /// <returns>The names; none with the diagnostic that says why, when the section is malformed.</returns>
    public static DiagnosticResult<CoreNames> Of(CoreModule module) =>
        module.FindCustomSection(SectionName) is { } section ? CoreNamesReader.Read(module.File, section) : new(None, []);

    /// <summary>The name of an item, or null.</summary>
    /// <param name="space">The item's index space.</param>
    /// <param name="index">Its index.</param>
    public string? Find(CoreIndexSpace space, uint index) => Items.GetValueOrDefault(space)?.GetValueOrDefault(index);

    /// <summary>These names and one more.</summary>
    /// <param name="space">The item's index space.</param>
    /// <param name="index">Its index.</param>
    /// <param name="name">Its name.</param>
    public CoreNames With(CoreIndexSpace space, uint index, string name)
    {
        var names = Items.GetValueOrDefault(space) ?? ImmutableSortedDictionary<uint, string>.Empty;
        return this with { Items = Items.SetItem(space, names.SetItem(index, name)) };
    }

    /// <summary>The custom section that holds these names.</summary>
    public CoreCustomSection ToSection() => new(SectionName, CoreNamesWriter.Write(this));
}
