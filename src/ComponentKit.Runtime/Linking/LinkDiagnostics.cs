using ComponentKit.Wit.Diagnostics;

namespace ComponentKit.Runtime.Linking;

/// <summary>The kinds of findings about components that are valid and still cannot be run.</summary>
public static class LinkDiagnostics
{
    /// <summary>The text form of a component cannot be converted.</summary>
    public static readonly DiagnosticDescriptor InvalidText = new("CK4003", "The text form of a component is not valid");

    /// <summary>The engine refuses a core module.</summary>
    public static readonly DiagnosticDescriptor InvalidCoreModule = new("CK4001", "A core module is not valid");

    /// <summary>A core function has another type than the canonical ABI gives it.</summary>
    public static readonly DiagnosticDescriptor CoreTypeMismatch = new("CK4002", "A core function has another type than the canonical ABI gives it");

    /// <summary>The component uses something that the runtime does not do yet.</summary>
    public static readonly DiagnosticDescriptor NotSupported = new("CK5101", "The component uses something that cannot be run yet");

    /// <summary>The component would have more instances than a sane one has.</summary>
    public static readonly DiagnosticDescriptor TooLarge = new("CK5103", "The component has too many component instances");

    /// <summary>A resource that bindings want is not one that the component implements.</summary>
    public static readonly DiagnosticDescriptor ResourceMissing = new("CK5104", "A resource that the component does not implement");

    /// <summary>Something that a component imports and that is no function: the host does not offer it, or offers something else.</summary>
    public static readonly DiagnosticDescriptor ImportMismatch = new("CK5105", "An import that the host does not offer, or offers as something else");

    /// <summary>A compiled component that is damaged, or was compiled by another version or with other settings.</summary>
    public static readonly DiagnosticDescriptor NotUsable = new("CK5106", "A compiled component that cannot be used");

    /// <summary>An argument for a core module's import is missing.</summary>
    public static readonly DiagnosticDescriptor MissingCoreArgument = new("CK5102", "A core module's import has no argument");
}
