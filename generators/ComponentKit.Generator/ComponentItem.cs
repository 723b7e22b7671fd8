using Microsoft.CodeAnalysis.Diagnostics;

namespace ComponentKit.Generator;

/// <summary>A <c>WasmComponent</c> item of the project; what it does not say is empty.</summary>
/// <param name="File">Where the component lies in the program's folder, with slashes.</param>
/// <param name="World">The world in the project's own WIT to bind it to.</param>
/// <param name="Class">The class's name.</param>
/// <param name="Namespace">The class's namespace.</param>
/// <param name="Accessibility">Who may see it.</param>
internal sealed record ComponentItem(string File, string World, string Class, string Namespace, string Accessibility)
{
    /// <summary>Reads the item that stands behind an additional file; null where there is none.</summary>
    public static ComponentItem? Read(AnalyzerConfigOptions options)
    {
        string file = Value("File");
        return file.Length == 0 ? null
            : new ComponentItem(file.Replace('\\', '/'), Value("World"), Value("Class"), Value("Namespace"), Value("Accessibility"));

        string Value(string name) =>
            options.TryGetValue("build_metadata.AdditionalFiles.WasmComponent" + name, out string? value) ? value.Trim() : "";
    }
}
