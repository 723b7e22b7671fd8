namespace ComponentKit.Binary.Sections;

/// <summary>A type of core values (<c>core:valtype</c>).</summary>
/// <param name="Kind">A number, a vector or a reference.</param>
/// <param name="HeapType">
/// What a reference refers to: a core type index, or, below zero, one of the abstract heap types by the number that its
/// opcode has as a signed LEB128: -16 for <c>func</c>, -17 for <c>extern</c>.
/// </param>
/// <param name="IsNullable">Whether a reference may be null.</param>
public readonly record struct CoreValueType(CoreValueKind Kind, int HeapType = 0, bool IsNullable = false)
{
    /// <summary>The number of the abstract heap type <c>func</c>.</summary>
    public const int FuncHeapType = -0x10;

    /// <summary>The number of the abstract heap type <c>extern</c>.</summary>
    public const int ExternHeapType = -0x11;

    /// <inheritdoc/>
    public override string ToString() => Kind switch
    {
        CoreValueKind.I32 => "i32",
        CoreValueKind.I64 => "i64",
        CoreValueKind.F32 => "f32",
        CoreValueKind.F64 => "f64",
        CoreValueKind.V128 => "v128",
        _ when HeapType == FuncHeapType && IsNullable => "funcref",
        _ when HeapType == ExternHeapType && IsNullable => "externref",
        _ => $"(ref {(IsNullable ? "null " : "")}{HeapType})",
    };
}
