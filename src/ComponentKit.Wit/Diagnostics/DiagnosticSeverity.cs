namespace ComponentKit.Wit.Diagnostics;

/// <summary>How grave a diagnostic is.</summary>
public enum DiagnosticSeverity
{
    /// <summary>Nothing is wrong; it may help to know.</summary>
    Info,

    /// <summary>The input works, but something about it deserves a look.</summary>
    Warning,

    /// <summary>The input cannot be used.</summary>
    Error,
}
