using System.Text;
using ComponentKit.Wit.Diagnostics;

namespace ComponentKit.Cli;

/// <summary>Files that a command writes: whole or not at all.</summary>
internal static class OutputFile
{
    /// <summary>Writes a text as UTF-8 without a byte-order mark.</summary>
    /// <exception cref="DiagnosticException">The file cannot be written; a file that was there before is as it was.</exception>
    internal static void Write(string path, string text) => Write(path, new UTF8Encoding(false).GetBytes(text));

    /// <summary>Writes bytes.</summary>
    /// <exception cref="DiagnosticException">The file cannot be written; a file that was there before is as it was.</exception>
    internal static void Write(string path, ReadOnlySpan<byte> bytes)
    {
        // A link stays a link, and what it leads to is replaced.
        string target = path;
        string? temporary = null;
        try
        {
            target = File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path;
            temporary = $"{target}.{Guid.NewGuid():N}.tmp";
            File.WriteAllBytes(temporary, bytes.ToArray());
            if (!OperatingSystem.IsWindows() && File.Exists(target))
            {
                File.SetUnixFileMode(temporary, File.GetUnixFileMode(target));
            }

            File.Move(temporary, target, overwrite: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            if (temporary is not null && File.Exists(temporary))
            {
                File.Delete(temporary);
            }

            throw new DiagnosticException(new Diagnostic(
                CliDiagnostics.CannotWrite, $"the file cannot be written: {exception.Message}", new DiagnosticLocation.Whole(path)));
        }
    }
}
