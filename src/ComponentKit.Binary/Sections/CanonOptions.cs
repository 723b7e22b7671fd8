namespace ComponentKit.Binary.Sections;

/// <summary>The options of a canonical definition (<c>opts</c>), each written at most once.</summary>
public sealed record CanonOptions
{
    /// <summary>No option at all.</summary>
    public static CanonOptions None { get; } = new();

    /// <summary>The encoding of strings, or null where none is written, which means UTF-8.</summary>
    public StringEncodingOption? StringEncoding { get; init; }

    /// <summary>The index of the core memory, or null.</summary>
    public uint? Memory { get; init; }

    /// <summary>The index of the core function that allocates, or null.</summary>
    public uint? Realloc { get; init; }

    /// <summary>The index of the core function called after the results are read, or null.</summary>
    public uint? PostReturn { get; init; }

    /// <summary>Whether the asynchronous form of the ABI is used (🔀).</summary>
    public bool IsAsync { get; init; }

    /// <summary>The index of the core function that events are given to, or null (🔀).</summary>
    public uint? Callback { get; init; }

    /// <summary>The core type index given to the core function, or null. Not in the specification's text yet.</summary>
    public uint? CoreType { get; init; }

    /// <summary>Whether values cross as garbage-collected objects. Not in the specification's text yet.</summary>
    public bool IsGc { get; init; }

    /// <summary>In which order the options were written, which other code need not know.</summary>
    internal CanonOptionOrder Order { get; init; }
}
