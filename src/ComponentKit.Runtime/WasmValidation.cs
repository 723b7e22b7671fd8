using System.Collections.Immutable;
using ComponentKit.Binary.Reading;
using ComponentKit.Binary.Sections;
using ComponentKit.Binary.Validation;
using ComponentKit.Wit.Diagnostics;

namespace ComponentKit.Runtime;

/// <summary>Full validation of components and core modules: ours for the component layer, the engine's for core modules.</summary>
public static class WasmValidation
{
    /// <summary>Validates a component or core module.</summary>
    /// <param name="input">The file, in binary or text form; offsets in diagnostics are those of the binary.</param>
    /// <param name="name">How messages name it.</param>
    /// <param name="features">The features that it may use.</param>
    /// <returns>Why it is not valid; empty when it is.</returns>
    public static ImmutableArray<Diagnostic> Validate(ReadOnlyMemory<byte> input, string name, WasmFeatures features)
    {
        ReadOnlyMemory<byte> binary;
        try
        {
            binary = WasmText.ToBinary(input, name);
        }
        catch (DiagnosticException exception)
        {
            return exception.Diagnostics;
        }

        using var coreValidator = new CoreValidator(features.Core);
        DiagnosticResult<ComponentBinary?> read = ComponentReader.Read(name, binary);
        if (read.Value is { } component)
        {
            return ComponentValidator.Validate(component, features.Component, coreValidator).Diagnostics;
        }

        return read.Diagnostics is [{ Descriptor: var kind }] && kind == BinaryDiagnostics.CoreModuleInsteadOfComponent
            ? ValidateModule(binary, name, coreValidator)
            : read.Diagnostics;
    }

    private static ImmutableArray<Diagnostic> ValidateModule(ReadOnlyMemory<byte> module, string name, CoreValidator validator) =>
        validator.Validate(module) is { } fault
            ?
            [
                new Diagnostic(
                    ValidationDiagnostics.InvalidCoreModule,
                    $"the core module is not valid: {fault.Message}",
                    new DiagnosticLocation.InBinary(name, fault.Offset ?? 0)),
            ]
            : [];
}
