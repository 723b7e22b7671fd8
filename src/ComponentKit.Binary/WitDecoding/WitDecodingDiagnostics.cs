using ComponentKit.Wit.Diagnostics;

namespace ComponentKit.Binary.WitDecoding;

/// <summary>What can be wrong when WIT is read out of a binary.</summary>
public static class WitDecodingDiagnostics
{
    /// <summary>A core module carries its WIT in custom sections, which are not read yet.</summary>
    public static readonly DiagnosticDescriptor EmbeddedMetadata = new("CK3201", "A core module with WIT embedded in it, which is not read yet");

    /// <summary>An import or export is of a sort that WIT has no words for.</summary>
    public static readonly DiagnosticDescriptor NotExpressible = new("CK3202", "An import or export that WIT cannot describe");

    /// <summary>A WIT package stands where a component is wanted.</summary>
    public static readonly DiagnosticDescriptor PackageInsteadOfComponent = new("CK3203", "A WIT package instead of a component");

    /// <summary>A component stands where a WIT package is wanted.</summary>
    public static readonly DiagnosticDescriptor NotAPackage = new("CK3204", "A component instead of a WIT package");
}
