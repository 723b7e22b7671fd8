namespace ComponentKit.Binary.Sections;

/// <summary>What core references refer to (<c>core:heaptype</c>): a type by its index, or an abstract heap type.</summary>
/// <param name="Code">
/// A core type index, or, below zero, an abstract heap type by the number that its opcode has as a signed LEB128: -16 for
/// <c>func</c>, -17 for <c>extern</c>.
/// </param>
/// <param name="IsShared">Whether it is the <c>shared</c> form of an abstract heap type.</param>
public readonly record struct CoreHeapType(int Code, bool IsShared = false)
{
    private const int FirstCode = -0x18;

    private static readonly string[] Names =
    [
        "cont", "exn", "array", "struct", "i31", "eq", "any", "extern", "func", "none", "noextern", "nofunc", "noexn", "nocont",
    ];

    /// <summary><c>func</c>: any function.</summary>
    public static CoreHeapType Func => new(-0x10);

    /// <summary><c>extern</c>: anything from outside.</summary>
    public static CoreHeapType Extern => new(-0x11);

    /// <summary><c>any</c>: any structure, array or small number.</summary>
    public static CoreHeapType Any => new(-0x12);

    /// <summary><c>exn</c>: any exception.</summary>
    public static CoreHeapType Exn => new(-0x17);

    /// <summary>The core type index, or null for an abstract heap type.</summary>
    public uint? TypeIndex => Code >= 0 ? (uint)Code : null;

    /// <summary>Whether a number below zero stands for an abstract heap type.</summary>
    internal static bool IsAbstract(long code) => code is >= FirstCode and < FirstCode + 14;

    /// <inheritdoc/>
    public override string ToString()
    {
        string name = Code >= 0 ? $"{Code}" : IsAbstract(Code) ? Names[Code - FirstCode] : $"({Code})";
        return IsShared ? $"(shared {name})" : name;
    }
}
