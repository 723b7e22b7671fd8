using ComponentKit.Binary.WitDecoding;
using ComponentKit.Runtime;
using ComponentKit.Wit.Diagnostics;
using ComponentKit.Wit.Model;
using ComponentKit.Wit.Resolution;

namespace ComponentKit.Cli;

/// <summary>Reads WIT from whatever a path names: text, a package in binary, a component, or a core module with its world embedded.</summary>
internal static class WitInput
{
    /// <summary>What can be read, for the help of commands.</summary>
    internal const string Description =
        "A .wit file, a folder with .wit files and deps/, or (.wasm or .wat) a component, a WIT package or a core module with its world embedded; - for standard input.";

    /// <summary>Reads a model; without one when there are errors.</summary>
    /// <param name="path">A <c>.wit</c> file, a folder, or a binary, which may be in its text form.</param>
    /// <param name="features">The active features of WIT text.</param>
    /// <param name="stdin">Standard input, which the path <c>-</c> stands for.</param>
    /// <exception cref="DiagnosticException">The file cannot be read, or its text is not valid.</exception>
    internal static DiagnosticResult<WitModel?> Load(string path, WitFeatures features, Stream? stdin)
    {
        if (InputFile.IsWitText(path))
        {
            return WitLoader.Load(path, features, new PackageDecoder());
        }

        string name = InputFile.NameOf(path);
        byte[] content = InputFile.Read(path, stdin);
        ReadOnlyMemory<byte> binary = WasmText.ToBinary(content, name);
        return path == InputFile.StandardInput && !binary.Span.StartsWith("\0asm"u8)
            ? WitResolver.Resolve(WitSources.Of(InputFile.Decode(name, content)), features)
            : WitBinaryDecoder.Decode(name, binary);
    }
}
