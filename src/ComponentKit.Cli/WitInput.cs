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
        "A .wit file, a folder with .wit files and deps/, or (.wasm or .wat) a component, a WIT package or a core module with its world embedded.";

    /// <summary>Reads a model; without one when there are errors.</summary>
    /// <param name="path">A <c>.wit</c> file, a folder, or a binary, which may be in its text form.</param>
    /// <param name="features">The active features of WIT text.</param>
    /// <exception cref="DiagnosticException">The file cannot be read, or its text is not valid.</exception>
    internal static DiagnosticResult<WitModel?> Load(string path, WitFeatures features)
    {
        if (InputFile.IsWitText(path))
        {
            return WitLoader.Load(path, features, new PackageDecoder());
        }

        return WitBinaryDecoder.Decode(path, WasmText.ToBinary(InputFile.Read(path), path));
    }
}
