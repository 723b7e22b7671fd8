using ComponentKit.Binary.Validation;
using ComponentKit.Binary.WitDecoding;
using ComponentKit.Wit.Diagnostics;

namespace ComponentKit.Runtime.Instances;

/// <summary>From a file's bytes, binary or text, to a validated component and its world.</summary>
internal static class ComponentLoader
{
    /// <summary>Reads, validates and decodes.</summary>
    /// <exception cref="DiagnosticException">The bytes are no valid component.</exception>
    internal static DecodedWorld Decode(ReadOnlyMemory<byte> input, string name, ComponentFeatures features)
    {
        return ComponentDecoder.Decode(name, WasmText.ToBinary(input, name), features).GetValueOrThrow()!;
    }
}
