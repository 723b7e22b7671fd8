using System.Text;
using ComponentKit.Runtime.Engine;
using ComponentKit.Runtime.Linking;
using ComponentKit.Wit.Diagnostics;

namespace ComponentKit.Runtime;

/// <summary>The text form of modules and components, which is read wherever their binary is.</summary>
public static class WasmText
{
    private static ReadOnlySpan<byte> Magic => [0, (byte)'a', (byte)'s', (byte)'m'];

    /// <summary>The binary of what may be text.</summary>
    /// <param name="input">A binary, which is given back as it is, or text.</param>
    /// <param name="name">How messages name it.</param>
    /// <exception cref="DiagnosticException">The text is not valid.</exception>
    public static ReadOnlyMemory<byte> ToBinary(ReadOnlyMemory<byte> input, string name) =>
        IsText(input.Span) ? Convert(input.Span, name) : input;

    // The text format starts with a parenthesis or a comment, after white space.
    private static bool IsText(ReadOnlySpan<byte> input)
    {
        ReadOnlySpan<byte> trimmed = input.TrimStart(" \t\r\n\uFEFF"u8);
        return !input.StartsWith(Magic) && trimmed.Length > 0 && (trimmed[0] == (byte)'(' || trimmed.StartsWith(";;"u8));
    }

    private static byte[] Convert(ReadOnlySpan<byte> input, string name) =>
        TextFormat.TryToBinary(Encoding.UTF8.GetString(input), out string? error)
        ?? throw new DiagnosticException(
            new Diagnostic(LinkDiagnostics.InvalidText, $"the text is not valid: {error}", new DiagnosticLocation.Whole(name)));
}
