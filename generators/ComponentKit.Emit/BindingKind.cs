namespace ComponentKit.Emit;

/// <summary>The parts of WIT that assemblies share bindings of; the names and numbers of <c>WitBindingKind</c>.</summary>
public enum BindingKind
{
    /// <summary>A type, with resources of the host.</summary>
    Type,

    /// <summary>A type, with resources of a guest.</summary>
    GuestType,

    /// <summary>An interface as components import it.</summary>
    Imports,

    /// <summary>An interface as components export it.</summary>
    Exports,
}
