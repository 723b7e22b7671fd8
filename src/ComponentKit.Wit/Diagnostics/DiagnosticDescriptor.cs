namespace ComponentKit.Wit.Diagnostics;

/// <summary>A kind of diagnostic. Codes are stable and never used again for something else.</summary>
/// <param name="Code">The code: <c>CK1xxx</c> parse, <c>CK2xxx</c> resolve, <c>CK3xxx</c> binary, <c>CK4xxx</c> ABI and validation,
/// <c>CK5xxx</c> link and compose, <c>CK6xxx</c> generator.</param>
/// <param name="Title">What the kind is about, in a few words, for the table in <c>src/DIAGNOSTICS.md</c>.</param>
/// <param name="Severity">How grave it is.</param>
public sealed record DiagnosticDescriptor(string Code, string Title, DiagnosticSeverity Severity = DiagnosticSeverity.Error);
