using System.Collections.Immutable;
using System.Text;
using ComponentKit.Binary.Reading;
using ComponentKit.Binary.Validation;
using ComponentKit.Runtime;
using ComponentKit.Runtime.Engine;
using ComponentKit.Wit.Diagnostics;
using ComponentKit.Wit.Text;

namespace ComponentKit.Cli.Wast;

/// <summary>Runs the directives of one script.</summary>
/// <param name="script">The script.</param>
/// <param name="features">The features that its modules may use.</param>
/// <param name="validateOnly">Whether modules that are to fail when they start need only be valid.</param>
internal sealed class WastRunner(SourceText script, WasmFeatures features, bool validateOnly) : IDisposable
{
    private readonly CoreValidator _coreValidator = new(features.Core);

    /// <summary>What failed.</summary>
    public List<Diagnostic> Failures { get; } = [];

    /// <summary>Runs a script.</summary>
    public WastTally Run(ImmutableArray<WastDirective> directives)
    {
        WastTally tally = default;
        foreach (WastDirective directive in directives)
        {
            tally += Run(directive);
        }

        return tally;
    }

    /// <inheritdoc/>
    public void Dispose() => _coreValidator.Dispose();

    private WastTally Run(WastDirective directive)
    {
        switch (directive)
        {
            case WastDirective.Define(_, _, var subject):
                return ExpectValid(subject);
            case WastDirective.Reject(var span, _, var subject, var reason):
                return FindFault(subject) is null ? Fail(span, $"this has to be refused, and was not: {reason}") : WastTally.Pass;
            case WastDirective.FailToStart(_, _, var subject, _):
                WastTally tally = ExpectValid(subject);
                return tally == WastTally.Pass && !validateOnly ? WastTally.Skip : tally;
            default:
                return WastTally.Skip;
        }
    }

    private WastTally ExpectValid(WastModule subject) =>
        FindFault(subject) is { } fault ? Fail(subject.Span, $"this is valid, and was refused: {fault}") : WastTally.Pass;

    private WastTally Fail(TextSpan span, string message)
    {
        Failures.Add(new Diagnostic(CliDiagnostics.DirectiveFailed, message, new DiagnosticLocation.InText(script, new TextSpan(span.Start, 1))));
        return WastTally.Fail;
    }

    // What is wrong with a module; null when it is valid.
    private string? FindFault(WastModule subject)
    {
        string? error = null;
        byte[]? binary = subject switch
        {
            WastModule.Binary(_, _, _, _, var content) => [.. content],
            WastModule.Quote { Content: var content } => Convert(subject, Encoding.UTF8.GetString(content.AsSpan()), out error),
            WastModule.Text { Content: var text } => Convert(subject, text, out error),
            _ => throw new InvalidOperationException(),
        };
        return binary is null ? error : subject.IsComponent ? FindComponentFault(binary) : FindModuleFault(binary);
    }

    // Quoted text may leave out the word that says what it is.
    private static byte[]? Convert(WastModule subject, string text, out string? error) =>
        TextFormat.TryToBinary(
            subject is WastModule.Quote && !text.TrimStart().StartsWith(subject.IsComponent ? "(component" : "(module", StringComparison.Ordinal)
                ? $"({(subject.IsComponent ? "component" : "module")} {text})"
                : text,
            out error);

    private string? FindModuleFault(byte[] binary) =>
        _coreValidator.Validate(binary) is { } fault ? $"{fault.Message} (at {fault.Offset:x})" : null;

    private string? FindComponentFault(byte[] binary)
    {
        var read = ComponentReader.Read("component", binary);
        IEnumerable<Diagnostic> diagnostics = read.Value is { } component && !read.HasErrors
            ? ComponentValidator.Validate(component, features.Component, _coreValidator).Diagnostics
            : read.Diagnostics;
        return diagnostics.FirstOrDefault(d => d.Severity == DiagnosticSeverity.Error) is { } first
            ? $"{first.Descriptor.Code}: {first.Message}{(first.Location is DiagnosticLocation.InBinary(_, var offset) ? $" (at 0x{offset:x})" : "")}"
            : null;
    }
}
