using ComponentKit.Wit.Diagnostics;

namespace ComponentKit.Binary.WitEncoding;

/// <summary>What can keep WIT from being written in binary.</summary>
public static class WitEncodingDiagnostics
{
    /// <summary>The interfaces use each other so much that the binary, which repeats what each uses, would be huge.</summary>
    public static readonly DiagnosticDescriptor TooLarge = new("CK3301", "WIT whose binary form would be too large");

    /// <summary>A type is used whose interface is neither imported nor exported before.</summary>
    public static readonly DiagnosticDescriptor MissingInterface =
        new("CK3302", "A world that uses a type of an interface which it neither imports nor exports");

    /// <summary>What the binary would hold breaks a rule that text does not have, such as one on names.</summary>
    public static readonly DiagnosticDescriptor NotValid = new("CK3303", "WIT that has no valid binary form");
}
