using ComponentKit.Wit.Diagnostics;

namespace ComponentKit.Composition.Componentizing;

/// <summary>Makes what is thrown where core modules cannot become a component.</summary>
internal static class ComponentizingFault
{
    /// <summary>A fault of a file as a whole.</summary>
    public static DiagnosticException In(DiagnosticDescriptor descriptor, string file, string message, string? help = null) =>
        new(new Diagnostic(descriptor, message, new DiagnosticLocation.Whole(file)) { Help = help });

    /// <summary>A fault at a place of a file.</summary>
    public static DiagnosticException At(DiagnosticDescriptor descriptor, string file, long offset, string message, string? help = null) =>
        new(new Diagnostic(descriptor, message, new DiagnosticLocation.InBinary(file, offset)) { Help = help });
}
