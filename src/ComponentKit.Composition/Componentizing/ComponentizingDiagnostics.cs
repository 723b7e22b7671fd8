using ComponentKit.Wit.Diagnostics;

namespace ComponentKit.Composition.Componentizing;

/// <summary>Why core modules cannot become a component.</summary>
public static class ComponentizingDiagnostics
{
    /// <summary>A core module imports what its world does not have.</summary>
    public static readonly DiagnosticDescriptor UnknownImport = new("CK5301", "An import of a core module that its world does not have");

    /// <summary>A core module does not export what its world wants.</summary>
    public static readonly DiagnosticDescriptor MissingExport = new("CK5302", "An export of the world that the core module does not have");

    /// <summary>A core function has another type than the canonical ABI gives it.</summary>
    public static readonly DiagnosticDescriptor TypeDiffers = new("CK5303", "A core function with another type than the canonical ABI gives it");

    /// <summary>A call needs a memory, function or table that the core module does not export.</summary>
    public static readonly DiagnosticDescriptor MissingPart = new("CK5304", "A core module without a memory, function or table that its calls need");

    /// <summary>An async export has no callback beside it.</summary>
    public static readonly DiagnosticDescriptor MissingCallback = new("CK5305", "An async export without its callback");

    /// <summary>The worlds of several modules cannot become one.</summary>
    public static readonly DiagnosticDescriptor ConflictingWorlds = new("CK5306", "Worlds of core modules that cannot become one");

    /// <summary>A module cannot serve as an adapter.</summary>
    public static readonly DiagnosticDescriptor UnfitAdapter = new("CK5307", "A core module that cannot serve as an adapter");

    /// <summary>A library needs another that is not there.</summary>
    public static readonly DiagnosticDescriptor MissingLibrary = new("CK5308", "A library that needs another which is not there");

    /// <summary>No library exports a symbol that another imports.</summary>
    public static readonly DiagnosticDescriptor UnresolvedSymbol = new("CK5309", "A symbol that no library exports");

    /// <summary>A module cannot be linked as a library.</summary>
    public static readonly DiagnosticDescriptor UnfitLibrary = new("CK5310", "A core module that cannot be linked as a library");

    /// <summary>A core module is not of the form that components can hold.</summary>
    public static readonly DiagnosticDescriptor UnfitModule = new("CK5311", "A core module that no component can hold");

    /// <summary>The component that was made is not valid.</summary>
    public static readonly DiagnosticDescriptor NotValid = new("CK5312", "A component that would not be valid");
}
