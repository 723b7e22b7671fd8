using ComponentKit.Binary.Validation;
using ComponentKit.Binary.WitDecoding;
using ComponentKit.Wit.Diagnostics;

namespace ComponentKit.Runtime.Instances;

/// <summary>From a file's bytes, binary or text, to a validated component and its world.</summary>
internal static class ComponentLoader
{
    /// <summary>Reads and validates a component that is to be run, and decodes as much of its world as WIT has words for.</summary>
    /// <exception cref="DiagnosticException">The bytes are no valid component.</exception>
    internal static DecodedWorld Load(ReadOnlyMemory<byte> input, string name, ComponentFeatures features)
    {
        DiagnosticResult<DecodedWorld?> decoded = ComponentDecoder.Decode(name, WasmText.ToBinary(input, name), features);
        return decoded.Value ?? decoded.GetValueOrThrow()!;
    }

    /// <summary>Reads, validates and decodes.</summary>
    /// <exception cref="DiagnosticException">The bytes are no valid component.</exception>
    internal static DecodedWorld Decode(ReadOnlyMemory<byte> input, string name, ComponentFeatures features)
    {
        return ComponentDecoder.Decode(name, WasmText.ToBinary(input, name), features).GetValueOrThrow()!;
    }
}
