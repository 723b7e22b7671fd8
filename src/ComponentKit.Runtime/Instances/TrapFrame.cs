using System.Globalization;

namespace ComponentKit.Runtime.Instances;

/// <summary>A frame of core code on the stack when a guest trapped.</summary>
/// <param name="Module">The core module's name, where it has one.</param>
/// <param name="Function">The function's name, where the module has a name section.</param>
/// <param name="FunctionIndex">The function's index in its module.</param>
/// <param name="ModuleOffset">The offset of the instruction in the module, in bytes.</param>
public sealed record TrapFrame(string? Module, string? Function, uint FunctionIndex, ulong ModuleOffset)
{
    /// <inheritdoc/>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{(Module is null ? "" : Module + "!")}{Function ?? $"<function {FunctionIndex}>"} @ 0x{ModuleOffset:x}");
}
