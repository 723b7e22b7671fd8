using System.Collections.Immutable;
using ComponentKit.Binary.Validation;

namespace ComponentKit.Composition.Componentizing;

/// <summary>How components are made of core modules.</summary>
public sealed record ComponentizerOptions
{
    /// <summary>What is done where nothing is said.</summary>
    public static ComponentizerOptions Default { get; } = new();

    /// <summary>Judges the core modules, and those that are made; null to leave them to whoever runs the component.</summary>
    public ICoreValidator? CoreValidator { get; init; }

    /// <summary>Whether the component is validated before it is given out.</summary>
    public bool Validates { get; init; } = true;

    /// <summary>Whether definitions get names, for people who look at the component.</summary>
    public bool HasDebugNames { get; init; } = true;

    /// <summary>Whether one import stands for all compatible versions of an interface: the latest.</summary>
    public bool MergesVersions { get; init; } = true;

    /// <summary>Whether only the names of the specification's build targets count (<c>cm32p2</c>), and not the older ones.</summary>
    public bool RejectsLegacyNames { get; init; }

    /// <summary>Whether shims call by <c>return_call_ref</c> rather than through a table.</summary>
    public bool UsesReturnCallRef { get; init; }

    /// <summary>Whether adapters get memory by <c>memory.grow</c> rather than from the main module's allocator.</summary>
    public bool GrowsMemoryForAdapters { get; init; }

    /// <summary>Other names for imported instances, by the names of their interfaces.</summary>
    public ImmutableDictionary<string, string> ImportNames { get; init; } = ImmutableDictionary<string, string>.Empty;
}
