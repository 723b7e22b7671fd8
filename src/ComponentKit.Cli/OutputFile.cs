using System.Text;
using ComponentKit.Wit.Diagnostics;

namespace ComponentKit.Cli;

/// <summary>Files that a command writes: whole or not at all.</summary>
internal static class OutputFile
{
    /// <summary>Writes a text as UTF-8 without a byte-order mark.</summary>
    /// <exception cref="DiagnosticException">The file cannot be written; a file that was there before is as it was.</exception>
    internal static void Write(string path, string text) => Write(path, new UTF8Encoding(false).GetBytes(text));

    /// <summary>Writes bytes; a link keeps pointing where it does, and a pipe or device gets them as they come.</summary>
    /// <exception cref="DiagnosticException">The file cannot be written; a file that was there before is as it was.</exception>
    internal static void Write(string path, byte[] content)
    {
        try
        {
            if (FileKind.IsSpecial(path))
            {
                WriteThrough(path, content);
                return;
            }

            string target = Resolve(path);
            bool exists = File.Exists(target);
            if (exists && File.GetAttributes(target).HasFlag(FileAttributes.ReadOnly))
            {
                throw new UnauthorizedAccessException("it is read-only");
            }

            // Beside the file, as only within one file system a move cannot be half done.
            string temporary = $"{target}.{Path.GetRandomFileName()}";
            try
            {
                File.WriteAllBytes(temporary, content);
                if (exists && !OperatingSystem.IsWindows())
                {
                    File.SetUnixFileMode(temporary, File.GetUnixFileMode(target));
                }

                File.Move(temporary, target, overwrite: true);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                File.Delete(temporary);
                throw new IOException(exception.Message.Replace(temporary, path, StringComparison.Ordinal), exception);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw CannotWrite(path, exception.Message);
        }
    }

    /// <summary>Checks that a result does not take the place of what it was made of.</summary>
    /// <exception cref="DiagnosticException">Both are one file.</exception>
    internal static void CheckIsNot(string path, string input)
    {
        try
        {
            if (!FileKind.IsSpecial(path) && Resolve(path) == Resolve(input))
            {
                throw CannotWrite(path, "it is the input, which would be lost");
            }
        }
        catch (IOException exception)
        {
            throw CannotWrite(path, exception.Message);
        }
    }

    // Asked of a file that is not there, the runtime throws instead of saying that it is no link; and a relative path it would
    // take for one below the root.
    private static string Resolve(string path)
    {
        string full = Path.GetFullPath(path);
        bool isLink = new FileInfo(full).LinkTarget is not null;
        return isLink ? File.ResolveLinkTarget(full, returnFinalTarget: true)!.FullName : full;
    }

    private static DiagnosticException CannotWrite(string path, string reason) =>
        new(new Diagnostic(CliDiagnostics.CannotWrite, $"the file cannot be written: {reason}", new DiagnosticLocation.Whole(path)));

    private static void WriteThrough(string path, byte[] content)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite);
        stream.Write(content);
    }
}
