using System.ComponentModel;

namespace ComponentKit;

/// <summary>The parts of WIT that assemblies share bindings of.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public enum WitBindingKind
{
    /// <summary>A type; resources in it are those that the host implements.</summary>
    Type,

    /// <summary>A type that has resources in it which a guest implements.</summary>
    GuestType,

    /// <summary>An interface as components import it: what the host implements, with its resources.</summary>
    Imports,

    /// <summary>An interface as components export it, with its resources.</summary>
    Exports,
}
