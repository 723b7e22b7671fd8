using System.Text;
using ComponentKit.Runtime.Engine;
using ComponentKit.Runtime.Linking;
using ComponentKit.Wit.Diagnostics;
using ComponentKit.Wit.Text;

namespace ComponentKit.Runtime;

/// <summary>The text form of modules and components, which is read wherever their binary is.</summary>
public static class WasmText
{
    private static ReadOnlySpan<byte> Magic => [0, (byte)'a', (byte)'s', (byte)'m'];

    /// <summary>The binary of what may be text.</summary>
    /// <param name="input">A binary, which is given back as it is, or text.</param>
    /// <param name="name">How messages name it; what is called <c>.wat</c> and is no binary is taken for text.</param>
    /// <exception cref="DiagnosticException">The text is not valid.</exception>
    public static ReadOnlyMemory<byte> ToBinary(ReadOnlyMemory<byte> input, string name) =>
        IsText(input.Span, name) ? Convert(input.Span, name) : input;

    // The text format starts with a parenthesis or a comment, after white space.
    private static bool IsText(ReadOnlySpan<byte> input, string name)
    {
        ReadOnlySpan<byte> trimmed = input.TrimStart(" \t\r\n\uFEFF"u8);
        return !input.StartsWith(Magic)
            && trimmed.Length > 0
            && (trimmed[0] == (byte)'(' || trimmed.StartsWith(";;"u8) || name.EndsWith(".wat", StringComparison.OrdinalIgnoreCase));
    }

    private static byte[] Convert(ReadOnlySpan<byte> input, string name)
    {
        var text = new SourceText(name, Encoding.UTF8.GetString(input));
        return TextFormat.TryToBinary(text.Content, out string? error) ?? throw new DiagnosticException(Explain(text, error!));
    }

    private static Diagnostic Explain(SourceText text, string error)
    {
        if (EngineError.PlaceOf(error) is not var (message, line, column))
        {
            return new Diagnostic(LinkDiagnostics.InvalidText, $"the text is not valid: {error}", new DiagnosticLocation.Whole(text.Path));
        }

        // The column is one of a terminal, where some letters are as wide as two.
        int start = text.GetOffset(line);
        for (int i = 1; i < column && start < text.Content.Length; start++)
        {
            i += IsWide(text.Content[start]) ? 2 : 1;
        }

        return new Diagnostic(
            LinkDiagnostics.InvalidText, $"the text is not valid: {message}", new DiagnosticLocation.InText(text, new TextSpan(start, 1)));
    }

    // The scripts of East Asia; beyond the first plane, a pair of surrogates is as wide as its letter.
    private static bool IsWide(char c) => c is
        (>= '\u1100' and <= '\u115f') or (>= '\u2e80' and <= '\ua4cf') or (>= '\uac00' and <= '\ud7a3')
        or (>= '\uf900' and <= '\ufaff') or (>= '\ufe30' and <= '\ufe6f') or (>= '\uff00' and <= '\uff60') or (>= '\uffe0' and <= '\uffe6');
}
