namespace ComponentKit.Wit.Resolution;

/// <summary>The words of WIT that are types, for suggestions.</summary>
internal static class BuiltIn
{
    public static readonly string[] Names =
    [
        "bool", "s8", "u8", "s16", "u16", "s32", "u32", "s64", "u64", "f32", "f64", "char", "string", "error-context",
        "list", "map", "option", "result", "tuple", "future", "stream",
    ];
}
