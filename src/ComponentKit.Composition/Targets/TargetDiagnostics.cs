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
}
