namespace ComponentKit.Runtime.CanonicalAbi;

/// <summary>How a component stores strings in its memory: the canonical option <c>string-encoding</c>.</summary>
public enum StringEncoding
{
    /// <summary>UTF-8.</summary>
    Utf8,

    /// <summary>UTF-16, little-endian.</summary>
    Utf16,

    /// <summary>Latin-1 where every character fits, else UTF-16; bit 31 of the length tells which.</summary>
    Latin1OrUtf16,
}
