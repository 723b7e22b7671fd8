using ComponentKit.Binary.Core.Model;
using ComponentKit.Binary.Core.Reading;
using ComponentKit.Binary.Reading;
using ComponentKit.Binary.Typing;
using ComponentKit.Wit.Diagnostics;

namespace ComponentKit.Binary.Validation;

/// <summary>Says whether a core module that a host has is one that a component takes.</summary>
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
            CoreModule read = CoreModuleReader.ReadInterface(new BinaryCursor("module", module, 0, "the core module"));
            lock (component.CoreTypes)
            {
                return new CoreTypeMatcher(component.CoreTypes).Mismatch(CoreModuleTyping.Of(read, component.CoreTypes), wanted);
            }
        }
        catch (DiagnosticException exception)
        {
            return exception.Message;
        }
    }
}
