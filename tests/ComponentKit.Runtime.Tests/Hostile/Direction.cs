namespace ComponentKit.Runtime.Tests.Hostile;

/// <summary>Where a value that a hostile guest made up is lifted.</summary>
public enum Direction
{
    /// <summary>The host lifts the result of an export.</summary>
    ExportResult,

    /// <summary>The host lifts the argument of an import.</summary>
    ImportArgument,

    /// <summary>Another component gets it as the result of a call.</summary>
    CalleeResult,

    /// <summary>Another component gets it as an argument.</summary>
    CallerArgument,
}
