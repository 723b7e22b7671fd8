using ComponentKit.Wit.Model;

namespace ComponentKit.Runtime.Dynamic;

/// <summary>The bits of flags.</summary>
internal static class DynamicFlags
{
    /// <summary>The bits that have a label; the others are ignored, as the specification has it.</summary>
    internal static uint Known(uint bits, TypeDefKind.Flags kind) =>
        kind.Labels.Length >= 32 ? bits : bits & ((1u << kind.Labels.Length) - 1);
}
