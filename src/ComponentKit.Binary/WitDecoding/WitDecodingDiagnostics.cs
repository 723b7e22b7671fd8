using ComponentKit.Wit.Diagnostics;

namespace ComponentKit.Binary.WitDecoding;

/// <summary>What can be wrong when WIT is read out of a binary.</summary>
public static class WitDecodingDiagnostics
{
    /// <summary>A core module, which carries the WIT of the component that it is to become, stands where a component is wanted.</summary>
    public static readonly DiagnosticDescriptor EmbeddedMetadata = new("CK3201", "A core module with WIT embedded in it, instead of a component");

    /// <summary>An import or export is of a sort that WIT has no words for.</summary>
    public static readonly DiagnosticDescriptor NotExpressible = new("CK3202", "An import or export that WIT cannot describe");

    /// <summary>A WIT package stands where a component is wanted.</summary>
    public static readonly DiagnosticDescriptor PackageInsteadOfComponent = new("CK3203", "A WIT package instead of a component");

    /// <summary>A component stands where a WIT package is wanted.</summary>
    public static readonly DiagnosticDescriptor NotAPackage = new("CK3204", "A component instead of a WIT package");

    /// <summary>The custom section with a package's docs and gates cannot be read, or does not fit the package.</summary>
    public static readonly DiagnosticDescriptor MalformedDocs =
        new("CK3205", "Docs and gates of a binary package that cannot be read", DiagnosticSeverity.Warning);

    /// <summary>A custom section of a core module does not hold WIT as it should.</summary>
    public static readonly DiagnosticDescriptor MalformedMetadata = new("CK3206", "WIT embedded in a core module that cannot be read");

    /// <summary>The binary uses large types so often that the WIT, which writes them out, would be huge.</summary>
    public static readonly DiagnosticDescriptor TooLarge = new("CK3208", "A binary whose WIT would be too long");

    /// <summary>Several custom sections of a core module describe the same import or export differently.</summary>
    public static readonly DiagnosticDescriptor ConflictingMetadata = new("CK3207", "Worlds embedded in one core module that do not fit together");
}
