using ComponentKit.Binary.WitDecoding;
using ComponentKit.Runtime;
using ComponentKit.Wit.Diagnostics;
using ComponentKit.Wit.Model;
using ComponentKit.Wit.Resolution;

namespace ComponentKit.Cli;

/// <summary>Reads WIT from whatever a path names: text, a package in binary, or a component.</summary>
internal static class WitInput
{
    /// <summary>Reads a model; without one when there are errors.</summary>
    /// <param name="path">A <c>.wit</c> file, a folder, or a component or WIT package in binary.</param>
    /// <param name="features">The active features of WIT text.</param>
    /// <exception cref="DiagnosticException">The file cannot be read, or is no valid component.</exception>
    internal static DiagnosticResult<WitModel?> Load(string path, WitFeatures features)
    {
        if (InputFile.IsWitText(path))
        {
            return WitLoader.Load(path, features, new PackageDecoder());
        }

        byte[] bytes = InputFile.Read(path);
        try
        {
            return new DiagnosticResult<WitModel?>(ComponentModel.Read(bytes, path), []);
        }
        catch (DiagnosticException exception) when (exception.Diagnostics.Any(d => d.Descriptor == WitDecodingDiagnostics.PackageInsteadOfComponent))
        {
            return new PackageDecoder().Decode(path, bytes);
        }
    }
}
