namespace ComponentKit.Wit.Model;

/// <summary>The types without parts.</summary>
public enum PrimitiveKind
{
#pragma warning disable CS1591 // The names are the specification's.
    Bool,
    S8,
    U8,
    S16,
    U16,
    S32,
    U32,
    S64,
    U64,
    F32,
    F64,
    Char,
    String,
    ErrorContext,
#pragma warning restore CS1591
}
