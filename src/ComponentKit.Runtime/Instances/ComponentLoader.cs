using System.Text;
using ComponentKit.Binary.Sections;
using ComponentKit.Binary.Validation;
using ComponentKit.Binary.WitDecoding;
using ComponentKit.Runtime.Engine;
using ComponentKit.Runtime.Linking;
using ComponentKit.Wit.Diagnostics;
using ComponentKit.Wit.Model;

namespace ComponentKit.Runtime.Instances;

/// <summary>From a file's bytes, binary or text, to a validated component and its world.</summary>
internal static class ComponentLoader
{
    private static readonly byte[] Magic = [0, (byte)'a', (byte)'s', (byte)'m'];

    /// <summary>Reads, validates and decodes.</summary>
    /// <exception cref="DiagnosticException">The bytes are no valid component.</exception>
    internal static (ComponentBinary Component, WitWorld World) Load(ReadOnlyMemory<byte> input, string name)
    {
        DecodedWorld world = Decode(input, name, ComponentFeatures.Default);
        return (world.Component.Source, world.World);
    }

    /// <summary>Reads, validates and decodes.</summary>
    /// <exception cref="DiagnosticException">The bytes are no valid component.</exception>
    internal static DecodedWorld Decode(ReadOnlyMemory<byte> input, string name, ComponentFeatures features)
    {
        return ComponentDecoder.Decode(name, ToBinary(input, name), features).GetValueOrThrow()!;
    }

    /// <summary>The binary of what may be text.</summary>
    /// <exception cref="DiagnosticException">The text is not valid.</exception>
    internal static ReadOnlyMemory<byte> ToBinary(ReadOnlyMemory<byte> input, string name) =>
        IsText(input.Span) ? ConvertText(input.Span, name) : input;

    // The text format starts with a parenthesis or a comment, after white space.
    private static bool IsText(ReadOnlySpan<byte> input)
    {
        ReadOnlySpan<byte> trimmed = input.TrimStart(" \t\r\n\uFEFF"u8);
        return !input.StartsWith(Magic) && trimmed.Length > 0 && (trimmed[0] == (byte)'(' || trimmed.StartsWith(";;"u8));
    }

    private static byte[] ConvertText(ReadOnlySpan<byte> input, string name) =>
        TextFormat.TryToBinary(Encoding.UTF8.GetString(input), out string? error)
        ?? throw new DiagnosticException(
            new Diagnostic(LinkDiagnostics.InvalidText, $"the text is not valid: {error}", new DiagnosticLocation.Whole(name)));
}
