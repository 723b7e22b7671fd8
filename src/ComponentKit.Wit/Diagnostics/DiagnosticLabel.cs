namespace ComponentKit.Wit.Diagnostics;

/// <summary>A second place that helps to understand a diagnostic, with a few words on why.</summary>
/// <param name="Location">The place.</param>
/// <param name="Message">What is there, such as <c>first defined here</c>.</param>
public sealed record DiagnosticLabel(DiagnosticLocation Location, string Message);
