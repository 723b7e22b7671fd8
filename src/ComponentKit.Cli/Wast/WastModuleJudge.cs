using System.Text;
using ComponentKit.Binary.Reading;
using ComponentKit.Binary.Typing;
using ComponentKit.Binary.Validation;
using ComponentKit.Runtime;
using ComponentKit.Runtime.Engine;
using ComponentKit.Wit.Diagnostics;

namespace ComponentKit.Cli.Wast;

/// <summary>Says whether modules and components of a script are valid.</summary>
/// <param name="features">The features that they may use.</param>
internal sealed class WastModuleJudge(WasmFeatures features) : IDisposable
{
    private readonly CoreValidator _coreValidator = new(features.Core);

    /// <inheritdoc/>
    public void Dispose() => _coreValidator.Dispose();

    /// <summary>Judges a module or component.</summary>
    /// <param name="subject">The module or component.</param>
    /// <param name="component">The component, when it is one and valid.</param>
    /// <returns>What is wrong with it; null when it is valid.</returns>
    public string? FindFault(WastModule subject, out TypedComponent? component)
    {
        string? error = null;
        component = null;
        byte[]? binary = subject switch
        {
            WastModule.Binary(_, _, _, _, var content) => [.. content],
            WastModule.Quote { Content: var content } => Convert(subject, Encoding.UTF8.GetString(content.AsSpan()), out error),
            WastModule.Text { Content: var text } => Convert(subject, text, out error),
            _ => throw new InvalidOperationException(),
        };
        return binary is null ? error : subject.IsComponent ? FindComponentFault(binary, out component) : FindModuleFault(binary);
    }

    // Quoted text may leave out the word that says what it is.
    private static byte[]? Convert(WastModule subject, string text, out string? error)
    {
        byte[]? binary = TextFormat.TryToBinary(
            subject is WastModule.Quote && !text.TrimStart().StartsWith(subject.IsComponent ? "(component" : "(module", StringComparison.Ordinal)
                ? $"({(subject.IsComponent ? "component" : "module")} {text})"
                : text,
            out error);
        if (error is not null && EngineError.PlaceOf(error) is var (message, line, column))
        {
            error = $"{message} (at {line}:{column})";
        }

        return binary;
    }

    private string? FindModuleFault(byte[] binary) =>
        _coreValidator.Validate(binary) is { } fault ? $"{fault.Message} (at {fault.Offset:x})" : null;

    private string? FindComponentFault(byte[] binary, out TypedComponent? component)
    {
        component = null;
        var read = ComponentReader.Read("component", binary);
        IEnumerable<Diagnostic> diagnostics = read.Diagnostics;
        if (read.Value is { } found && !read.HasErrors)
        {
            var validated = ComponentValidator.Validate(found, features.Component, _coreValidator);
            component = validated.Value;
            diagnostics = validated.Diagnostics;
        }

        return diagnostics.FirstOrDefault(d => d.Severity == DiagnosticSeverity.Error) is { } first
            ? $"{first.Descriptor.Code}: {first.Message}{(first.Location is DiagnosticLocation.InBinary(_, var offset) ? $" (at 0x{offset:x})" : "")}"
            : null;
    }
}
