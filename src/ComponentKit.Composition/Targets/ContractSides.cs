using ComponentKit.Wit.Diagnostics;

namespace ComponentKit.Composition.Targets;

/// <summary>Who offers, who wants, and which diagnostics say that they do not fit.</summary>
/// <param name="Offerer">Who offers, such as <c>host</c>.</param>
/// <param name="Wanter">Who wants.</param>
/// <param name="InterfaceMissing">For an interface that is not offered.</param>
/// <param name="FunctionMissing">For a function that is not offered.</param>
/// <param name="TypeDiffers">For a function that is offered with another type.</param>
internal sealed record ContractSides(
    string Offerer,
    string Wanter,
    DiagnosticDescriptor InterfaceMissing,
    DiagnosticDescriptor FunctionMissing,
    DiagnosticDescriptor TypeDiffers)
{
    /// <summary>A component wants imports, and a host offers them.</summary>
    public static ContractSides Imports { get; } = new(
        "host",
        "component",
        TargetDiagnostics.ImportedInterfaceMissing,
        TargetDiagnostics.ImportedFunctionMissing,
        TargetDiagnostics.ImportedFunctionDiffers);

    /// <summary>A component offers exports, and a caller wants them.</summary>
    public static ContractSides Exports { get; } = new(
        "component",
        "caller",
        TargetDiagnostics.ExportedInterfaceMissing,
        TargetDiagnostics.ExportedFunctionMissing,
        TargetDiagnostics.ExportedFunctionDiffers);
}
