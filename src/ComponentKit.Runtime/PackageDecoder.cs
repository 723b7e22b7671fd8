using ComponentKit.Binary.WitDecoding;
using ComponentKit.Wit.Diagnostics;
using ComponentKit.Wit.Model;
using ComponentKit.Wit.Resolution;

namespace ComponentKit.Runtime;

/// <summary>Reads WIT packages in binary, or in the text form of that, which the engine converts.</summary>
public sealed class PackageDecoder : IPackageDecoder
{
    /// <inheritdoc/>
    public DiagnosticResult<WitModel?> Decode(string path, byte[] bytes)
    {
        try
        {
            return WitPackageDecoder.Decode(path, WasmText.ToBinary(bytes, path));
        }
        catch (DiagnosticException exception)
        {
            return new DiagnosticResult<WitModel?>(null, exception.Diagnostics);
        }
    }
}
