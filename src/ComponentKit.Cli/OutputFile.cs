using ComponentKit.Wit.Diagnostics;

namespace ComponentKit.Cli;

/// <summary>Files that the command writes.</summary>
internal static class OutputFile
{
    /// <summary>Gives a file new content, whole or not at all; a link keeps pointing where it does.</summary>
    /// <exception cref="DiagnosticException">It cannot be written.</exception>
    internal static void Replace(string path, byte[] content)
    {
        try
        {
            string target = File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path;
            if (File.GetAttributes(target).HasFlag(FileAttributes.ReadOnly))
            {
                throw new UnauthorizedAccessException("it is read-only");
            }

            // Beside the file, as only within one file system a move cannot be half done.
            string temporary = $"{target}.{Path.GetRandomFileName()}";
            try
            {
                File.WriteAllBytes(temporary, content);
                if (!OperatingSystem.IsWindows())
                {
                    File.SetUnixFileMode(temporary, File.GetUnixFileMode(target));
                }

                File.Move(temporary, target, overwrite: true);
            }
            catch
            {
                File.Delete(temporary);
                throw;
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new DiagnosticException(new Diagnostic(
                CliDiagnostics.CannotWrite, $"the file cannot be written: {exception.Message}", new DiagnosticLocation.Whole(path)));
        }
    }
}
