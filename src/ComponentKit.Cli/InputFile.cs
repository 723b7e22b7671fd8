using ComponentKit.Wit.Diagnostics;

namespace ComponentKit.Cli;

/// <summary>Files named on the command line.</summary>
internal static class InputFile
{
    /// <summary>Whether a path is of WIT text: a <c>.wit</c> file or a folder.</summary>
    internal static bool IsWitText(string path) =>
        Directory.Exists(path) || string.Equals(Path.GetExtension(path), ".wit", StringComparison.OrdinalIgnoreCase);

    /// <summary>Reads a file.</summary>
    /// <exception cref="DiagnosticException">It cannot be read.</exception>
    internal static byte[] Read(string path)
    {
        try
        {
            return File.ReadAllBytes(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            string reason = Directory.Exists(path) ? "it is a folder, where a file is wanted"
                : File.Exists(path) ? exception.Message
                : "there is no such file";
            throw new DiagnosticException(new Diagnostic(
                CliDiagnostics.CannotRead, $"the file cannot be read: {reason}", new DiagnosticLocation.Whole(path)));
        }
    }
}
