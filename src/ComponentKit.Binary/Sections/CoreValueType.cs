namespace ComponentKit.Binary.Sections;

/// <summary>A type of core values (<c>core:valtype</c>).</summary>
/// <param name="Kind">A number, a vector or a reference.</param>
/// <param name="HeapType">What a reference refers to; nothing for other kinds.</param>
/// <param name="IsNullable">Whether a reference may be null.</param>
public readonly record struct CoreValueType(CoreValueKind Kind, CoreHeapType HeapType = default, bool IsNullable = false)
{
    /// <summary><c>i32</c></summary>
    public static CoreValueType I32 => new(CoreValueKind.I32);

    /// <summary><c>i64</c></summary>
    public static CoreValueType I64 => new(CoreValueKind.I64);

    /// <summary><c>f32</c></summary>
    public static CoreValueType F32 => new(CoreValueKind.F32);

    /// <summary><c>f64</c></summary>
    public static CoreValueType F64 => new(CoreValueKind.F64);

    /// <summary><c>v128</c></summary>
    public static CoreValueType V128 => new(CoreValueKind.V128);

    /// <summary><c>funcref</c>: a function or null.</summary>
    public static CoreValueType FuncRef => Ref(CoreHeapType.Func, isNullable: true);

    /// <summary><c>externref</c>: something from outside or null.</summary>
    public static CoreValueType ExternRef => Ref(CoreHeapType.Extern, isNullable: true);

    /// <summary>A reference.</summary>
    /// <param name="heapType">What it refers to.</param>
    /// <param name="isNullable">Whether it may be null.</param>
    public static CoreValueType Ref(CoreHeapType heapType, bool isNullable = false) => new(CoreValueKind.Ref, heapType, isNullable);

    /// <inheritdoc/>
    public override string ToString() => Kind switch
    {
        CoreValueKind.I32 => "i32",
        CoreValueKind.I64 => "i64",
        CoreValueKind.F32 => "f32",
        CoreValueKind.F64 => "f64",
        CoreValueKind.V128 => "v128",
        _ when HeapType == CoreHeapType.Func && IsNullable => "funcref",
        _ when HeapType == CoreHeapType.Extern && IsNullable => "externref",
        _ => $"(ref {(IsNullable ? "null " : "")}{HeapType})",
    };
}
