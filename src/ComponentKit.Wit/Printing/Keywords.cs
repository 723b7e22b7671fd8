using ComponentKit.Wit.Model;

namespace ComponentKit.Wit.Printing;

/// <summary>The words of WIT for the types without parts.</summary>
internal static class Keywords
{
    public static string Of(PrimitiveKind kind) => kind switch
    {
        PrimitiveKind.Bool => "bool",
        PrimitiveKind.S8 => "s8",
        PrimitiveKind.U8 => "u8",
        PrimitiveKind.S16 => "s16",
        PrimitiveKind.U16 => "u16",
        PrimitiveKind.S32 => "s32",
        PrimitiveKind.U32 => "u32",
        PrimitiveKind.S64 => "s64",
        PrimitiveKind.U64 => "u64",
        PrimitiveKind.F32 => "f32",
        PrimitiveKind.F64 => "f64",
        PrimitiveKind.Char => "char",
        PrimitiveKind.String => "string",
        PrimitiveKind.ErrorContext => "error-context",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
