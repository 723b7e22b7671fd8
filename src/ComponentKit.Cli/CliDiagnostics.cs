using ComponentKit.Wit.Diagnostics;

namespace ComponentKit.Cli;

/// <summary>The kinds of findings that only the command line has.</summary>
public static class CliDiagnostics
{
    /// <summary>A file cannot be read.</summary>
    public static readonly DiagnosticDescriptor CannotRead = new("CK1201", "A file that cannot be read");

    /// <summary>A file cannot be written.</summary>
    public static readonly DiagnosticDescriptor CannotWrite = new("CK1202", "A file that cannot be written");

    /// <summary>A test script that cannot be read.</summary>
    public static readonly DiagnosticDescriptor InvalidScript = new("CK1203", "A test script that cannot be read");

    /// <summary>No export, or more than one, has the name that was given.</summary>
    public static readonly DiagnosticDescriptor NoSuchExport = new("CK5201", "A name that is not that of exactly one export");

    /// <summary>A function cannot be called from the command line.</summary>
    public static readonly DiagnosticDescriptor CannotInvoke = new("CK5202", "An export that cannot be called from the command line yet");

    /// <summary>A component cannot be stored with its compiled code.</summary>
    public static readonly DiagnosticDescriptor CannotCompile = new("CK5208", "A component that cannot be compiled ahead");

    /// <summary>The engine's library is not there.</summary>
    public static readonly DiagnosticDescriptor NoEngine = new("CK5209", "Work for the engine where its library is not there");

    /// <summary>The component trapped.</summary>
    public static readonly DiagnosticDescriptor Trapped = new("CK5204", "A component that trapped");

    /// <summary>A directive of a test script failed.</summary>
    public static readonly DiagnosticDescriptor DirectiveFailed = new("CK5206", "A directive of a test script that failed");

    /// <summary>A directive of a test script was skipped.</summary>
    public static readonly DiagnosticDescriptor DirectiveSkipped = new("CK5207", "A directive of a test script that was skipped", DiagnosticSeverity.Warning);

    /// <summary>A mistake of the command's own.</summary>
    public static readonly DiagnosticDescriptor InternalError = new("CK5205", "A mistake in the command itself");
}
