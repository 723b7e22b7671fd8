namespace ComponentKit.Wit.Layout;

/// <summary>The type of addresses in a linear memory (<c>ptr_type</c>).</summary>
public enum PointerType
{
    /// <summary>32 bits.</summary>
    I32,

    /// <summary>64 bits (🐘).</summary>
    I64,
}
