using System.Text;
using ComponentKit.Wit.Diagnostics;
using ComponentKit.Wit.Text;

namespace ComponentKit.Cli;

/// <summary>Files named on the command line.</summary>
internal static class InputFile
{
    /// <summary>The path that stands for standard input.</summary>
    internal const string StandardInput = "-";

    /// <summary>How messages name what a path leads to.</summary>
    internal static string NameOf(string path) => path == StandardInput ? "<stdin>" : path;

    /// <summary>Reads a file, or standard input.</summary>
    /// <param name="path">The path, or <c>-</c>.</param>
    /// <param name="stdin">Standard input; the console's by default.</param>
    /// <exception cref="DiagnosticException">It cannot be read.</exception>
    internal static byte[] Read(string path, Stream? stdin) => path == StandardInput ? ReadToEnd(stdin ?? Console.OpenStandardInput()) : Read(path);

    /// <summary>Whether a path is of WIT text: a <c>.wit</c> file or a folder.</summary>
    internal static bool IsWitText(string path) =>
        Directory.Exists(path) || string.Equals(Path.GetExtension(path), ".wit", StringComparison.OrdinalIgnoreCase);

    /// <summary>Reads a file.</summary>
    /// <exception cref="DiagnosticException">It cannot be read.</exception>
    internal static byte[] Read(string path) => Read(path, File.ReadAllBytes);

    /// <summary>Has a file read by something that takes a path.</summary>
    /// <exception cref="DiagnosticException">It cannot be read.</exception>
    internal static T Read<T>(string path, Func<string, T> read)
    {
        try
        {
            return read(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            string reason = Directory.Exists(path) ? "it is a folder, where a file is wanted"
                : File.Exists(path) ? exception.Message
                : "there is no such file";
            throw CannotRead(path, $"the file cannot be read: {reason}");
        }
    }

    /// <summary>The text that bytes are in UTF-8.</summary>
    /// <exception cref="DiagnosticException">They are not UTF-8.</exception>
    internal static SourceText Decode(string path, byte[] content)
    {
        try
        {
            return new SourceText(path, new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(content));
        }
        catch (DecoderFallbackException)
        {
            throw CannotRead(path, "the text is not UTF-8");
        }
    }

    /// <summary>The <c>.wit</c> files of the package in a folder, perhaps with those of its <c>deps/</c>; of a file, that file.</summary>
    /// <exception cref="DiagnosticException">There are none, or the folder cannot be read.</exception>
    internal static IReadOnlyList<string> FindWitText(string path, bool withDeps)
    {
        if (!Directory.Exists(path))
        {
            // Much that is no WIT would pass for it: a script of nothing but comments, say.
            return IsWitText(path) ? [path] : throw CannotRead(path, "this is neither a `.wit` file nor a folder");
        }

        try
        {
            string deps = Path.Combine(path, "deps");
            IEnumerable<string> folders = withDeps && Directory.Exists(deps) ? [path, deps, .. Directory.GetDirectories(deps)] : [path];
            string[] files = [.. folders.SelectMany(Directory.GetFiles).Where(IsWitText).Order(StringComparer.Ordinal)];
            return files.Length > 0 ? files : throw CannotRead(path, "there is no `.wit` file in this folder");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw CannotRead(path, $"the folder cannot be read: {exception.Message}");
        }
    }

    private static byte[] ReadToEnd(Stream stdin)
    {
        try
        {
            using var memory = new MemoryStream();
            stdin.CopyTo(memory);
            return memory.ToArray();
        }
        catch (IOException exception)
        {
            throw CannotRead(NameOf(StandardInput), $"standard input cannot be read: {exception.Message}");
        }
    }

    /// <summary>What is thrown for a file that cannot be read.</summary>
    internal static DiagnosticException CannotRead(string path, string message) =>
        new(new Diagnostic(CliDiagnostics.CannotRead, message, new DiagnosticLocation.Whole(path)));
}
