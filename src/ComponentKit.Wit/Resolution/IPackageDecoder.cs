using ComponentKit.Wit.Diagnostics;
using ComponentKit.Wit.Model;

namespace ComponentKit.Wit.Resolution;

/// <summary>Reads WIT packages in their binary encoding. This assembly knows text only; what knows binaries implements it.</summary>
public interface IPackageDecoder
{
    /// <summary>Reads a package and what it tells of those that it depends on.</summary>
    /// <param name="path">How messages name the file.</param>
    /// <param name="bytes">The file, in binary or in the text form of that.</param>
    /// <returns>The model, or null with diagnostics.</returns>
    DiagnosticResult<WitModel?> Decode(string path, byte[] bytes);
}
