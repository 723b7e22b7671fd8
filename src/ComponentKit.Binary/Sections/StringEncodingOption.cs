namespace ComponentKit.Binary.Sections;

/// <summary>The encodings of strings that <c>string-encoding</c> can name. The numbers are those of the binary format.</summary>
public enum StringEncodingOption
{
    /// <summary>UTF-8.</summary>
    Utf8 = 0,

    /// <summary>UTF-16, little-endian.</summary>
    Utf16 = 1,

    /// <summary>Latin-1 where the string fits, else UTF-16; a bit of the length tells which.</summary>
    Latin1Utf16 = 2,
}
