namespace ComponentKit.Cli;

/// <summary>How diagnostics are written.</summary>
internal enum DiagnosticFormat
{
    /// <summary>For people: the place, the line with carets, other places, help.</summary>
    Text,

    /// <summary>For programs: one JSON array.</summary>
    Json,

    /// <summary>For builds: a line each, in the form that MSBuild takes for an error of its own.</summary>
    MSBuild,
}
