using ComponentKit.Binary.Core.Reading;
using ComponentKit.Binary.Reading;
using ComponentKit.Binary.Typing;
using ComponentKit.Wit.Diagnostics;

namespace ComponentKit.Binary.Validation;

/// <summary>What core modules import and export, and whether that fits what a component takes them for.</summary>
public static class CoreModuleFit
{
    /// <summary>Compares a module with the type that it is wanted with.</summary>
    /// <param name="module">The module in binary form.</param>
    /// <param name="wanted">The type.</param>
    /// <param name="component">The component whose type it is.</param>
    /// <returns>What does not fit, in words; null when all does.</returns>
    public static string? FindMisfit(ReadOnlyMemory<byte> module, CoreModuleType wanted, TypedComponent component)
    {
        ArgumentNullException.ThrowIfNull(wanted);
        ArgumentNullException.ThrowIfNull(component);
        try
        {
            lock (component.CoreTypes)
            {
                return new CoreTypeMatcher(component.CoreTypes).Mismatch(Read(module, component.CoreTypes), wanted);
            }
        }
        catch (DiagnosticException exception)
        {
            return exception.Message;
        }
    }

    /// <summary>Reads the imports and exports of a core module; its code and data are not looked at.</summary>
    /// <param name="module">The module in binary form.</param>
    /// <exception cref="DiagnosticException">The module is malformed.</exception>
    public static CoreModuleType Read(ReadOnlyMemory<byte> module) => Read(module, new CoreTypeTable());

    private static CoreModuleType Read(ReadOnlyMemory<byte> module, CoreTypeTable types) =>
        CoreModuleTyping.Of(CoreModuleReader.ReadInterface(new BinaryCursor("module", module, 0, "the core module")), types);
}
