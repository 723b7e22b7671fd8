using ComponentKit.Emit;

namespace ComponentKit.Cli;

/// <summary>Finds what former runs of <c>wit bindgen</c> wrote into a folder and nobody writes any more.</summary>
internal static class StaleBindings
{
    /// <summary>The names of the files, in order: those that carry the header of bindings, directly in the folder.</summary>
    /// <param name="folder">The folder, which need not be there.</param>
    /// <param name="written">The names of the files that are about to be written.</param>
    internal static IReadOnlyList<string> Find(string folder, IReadOnlyCollection<string> written)
    {
        if (!Directory.Exists(folder))
        {
            return [];
        }

        // Where case does not matter to the file system, a name that differs in nothing else is the same file.
        var kept = new HashSet<string>(written, StringComparer.OrdinalIgnoreCase);
        return
        [
            .. Directory.EnumerateFiles(folder, "*.g.cs")
                .Select(path => Path.GetFileName(path))
                .Where(name => !kept.Contains(name) && HasHeader(Path.Combine(folder, name)))
                .Order(StringComparer.Ordinal),
        ];
    }

    // What cannot be read is not known to be ours.
    private static bool HasHeader(string path)
    {
        try
        {
            using var reader = new StreamReader(path);
            char[] start = new char[BindingHeader.MaxLength];
            return BindingHeader.IsAtStartOf(new string(start, 0, reader.ReadBlock(start)));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
