using ComponentKit.Wit.Diagnostics;

namespace ComponentKit.Composition.Targets;

/// <summary>How a component can fail to fit its host or its caller.</summary>
public static class TargetDiagnostics
{
    /// <summary>The host does not offer an interface that the component imports.</summary>
    public static readonly DiagnosticDescriptor ImportedInterfaceMissing = new("CK5001", "An imported interface that the host does not offer");

    /// <summary>The host does not offer a function that the component imports.</summary>
    public static readonly DiagnosticDescriptor ImportedFunctionMissing = new("CK5002", "An imported function that the host does not offer");

    /// <summary>The host offers a function with another type than the component imports.</summary>
    public static readonly DiagnosticDescriptor ImportedFunctionDiffers = new("CK5003", "An imported function that the host offers with another type");

    /// <summary>The component does not export an interface that its caller was built for.</summary>
    public static readonly DiagnosticDescriptor ExportedInterfaceMissing = new("CK5004", "An interface that the component does not export");

    /// <summary>The component does not export a function that its caller was built for.</summary>
    public static readonly DiagnosticDescriptor ExportedFunctionMissing = new("CK5005", "A function that the component does not export");

    /// <summary>The component exports a function with another type than its caller was built for.</summary>
    public static readonly DiagnosticDescriptor ExportedFunctionDiffers = new("CK5006", "A function that the component exports with another type");

    /// <summary>The component imports what its world does not have.</summary>
    public static readonly DiagnosticDescriptor ImportNotInWorld = new("CK5440", "An import that the world does not have");

    /// <summary>The component imports something as another type than its world.</summary>
    public static readonly DiagnosticDescriptor ImportDiffersFromWorld = new("CK5441", "An import that the world has with another type");

    /// <summary>The world has an export that the component does not.</summary>
    public static readonly DiagnosticDescriptor WorldExportMissing = new("CK5442", "An export of a world that the component does not have");

    /// <summary>The component exports something as another type than its world.</summary>
    public static readonly DiagnosticDescriptor WorldExportDiffers = new("CK5443", "An export of a world that the component has with another type");
}
