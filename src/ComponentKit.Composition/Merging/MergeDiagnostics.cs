using ComponentKit.Wit.Diagnostics;

namespace ComponentKit.Composition.Merging;

/// <summary>Why models cannot be merged.</summary>
public static class MergeDiagnostics
{
    /// <summary>Both have something of one name, and it differs.</summary>
    public static readonly DiagnosticDescriptor Conflict = new("CK5450", "Two forms of one package that differ in something that both have");
}
