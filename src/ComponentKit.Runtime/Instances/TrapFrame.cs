using System.Globalization;

namespace ComponentKit.Runtime.Instances;

/// <summary>A frame of core code on the stack when a guest trapped.</summary>
/// <param name="Module">The core module's name, where it has one.</param>
/// <param name="Function">The function's name, where the module has a name section.</param>
/// <param name="FunctionIndex">The function's index in its module.</param>
/// <param name="ModuleOffset">The offset of the instruction in the module, in bytes.</param>
public sealed record TrapFrame(string? Module, string? Function, uint FunctionIndex, ulong ModuleOffset)
{
    /// <summary>The source file, where the module has debug information (DWARF); inside an inlined function, that function's.</summary>
    public string? File { get; init; }

    /// <summary>The line in <see cref="File"/>, from 1; null where it is not known.</summary>
    public int? Line { get; init; }

    /// <summary>The column in <see cref="Line"/>, from 1; null where it is not known.</summary>
    public int? Column { get; init; }

    /// <inheritdoc/>
    public override string ToString()
    {
        string place = Line is null ? "" : Column is null ? $":{Line}" : $":{Line}:{Column}";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{(Module is null ? "" : Module + "!")}{Function ?? $"<function {FunctionIndex}>"} @ 0x{ModuleOffset:x}{(File is null ? "" : $" at {File}{place}")}");
    }
}
