namespace ComponentKit.Binary.Sections;

/// <summary>The kinds of core value types.</summary>
public enum CoreValueKind
{
#pragma warning disable CS1591 // The names are the specification's.
    I32,
    I64,
    F32,
    F64,
    V128,
    Ref,
#pragma warning restore CS1591
}
