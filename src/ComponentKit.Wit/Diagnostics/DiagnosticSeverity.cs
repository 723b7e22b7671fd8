namespace ComponentKit.Wit.Diagnostics;

/// <summary>How grave a diagnostic is.</summary>
public enum DiagnosticSeverity
{
    /// <summary>The input works, but something about it deserves a look.</summary>
    Warning,

    /// <summary>The input cannot be used.</summary>
    Error,
}
