namespace ComponentKit.Binary.Validation;

/// <summary>The features of the specification (Explainer.md, Gated Features) that a component may use beyond the first release.</summary>
/// <remarks>Those that are settled (🔀, 🗺️, 🏷️) are on by default; <see cref="WasmFeatures"/> knows the names of all.</remarks>
[Flags]
public enum ComponentFeatures
{
    /// <summary>None: what the first release had.</summary>
    None = 0,

    /// <summary>🪙 Values as imports and exports, and start functions.</summary>
    Values = 1 << 0,

    /// <summary>🪺 Nested namespaces and packages in names.</summary>
    NestedNames = 1 << 1,

    /// <summary>🚝 More canonical options on built-ins of async.</summary>
    MoreAsyncBuiltIns = 1 << 2,

    /// <summary>🚟 <c>canon lift async</c> without a callback.</summary>
    StackfulLift = 1 << 3,

    /// <summary>🧵 Threading built-ins.</summary>
    Threading = 1 << 4,

    /// <summary>🧵② Threading built-ins of shared-everything-threads.</summary>
    SharedEverythingThreads = 1 << 5,

    /// <summary>🔧 Lists of a fixed length.</summary>
    FixedLengthLists = 1 << 6,

    /// <summary>📝 The type <c>error-context</c>.</summary>
    ErrorContext = 1 << 7,

    /// <summary>🔗 Canonical interface names.</summary>
    CanonicalNames = 1 << 8,

    /// <summary>🐘 64-bit memories in canonical options.</summary>
    Memory64 = 1 << 9,

    /// <summary>Canonical options that are not in the specification's text yet: <c>gc</c> and <c>core-type</c>.</summary>
    Gc = 1 << 10,

    /// <summary>🔀 Asynchronous functions, streams and futures, and the built-ins for them.</summary>
    Async = 1 << 11,

    /// <summary>🗺️ The type <c>map</c>.</summary>
    Maps = 1 << 12,

    /// <summary>🏷️ Attributes of names: the interface that an instance implements, external ids.</summary>
    Implements = 1 << 13,

    /// <summary>Those that are settled.</summary>
    Default = Async | Maps | Implements,

    /// <summary>All of them.</summary>
    All = (1 << 14) - 1,
}
