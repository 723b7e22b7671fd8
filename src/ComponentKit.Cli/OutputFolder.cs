using System.Text;
using ComponentKit.Wit.Diagnostics;

namespace ComponentKit.Cli;

/// <summary>Folders that a command writes several files to: all of them or none.</summary>
/// <remarks>
/// The files are first written beside their places, then moved there; what a move replaces is kept until the last one is done, so
/// that it can be put back, and so is what is removed. Other files in the folder are nobody's business here.
/// </remarks>
internal static class OutputFolder
{
    /// <summary>Writes texts as UTF-8 without a byte-order mark, and makes the folder if there is none.</summary>
    /// <param name="path">The folder.</param>
    /// <param name="files">The names and texts.</param>
    /// <param name="removed">The names of other files, which are removed.</param>
    /// <exception cref="DiagnosticException">One cannot be written; the folder is as it was.</exception>
    internal static void Write(string path, IReadOnlyList<(string Name, string Text)> files, IReadOnlyList<string> removed)
    {
        string? created = null;
        var staged = new List<(string Temporary, string Target)>();
        var undo = new Stack<Action>();
        try
        {
            created = MissingFolder(path);
            Directory.CreateDirectory(path);
            foreach ((string name, string text) in files)
            {
                string target = Path.Combine(path, name);
                CheckReplaceable(target);
                string temporary = $"{target}.{Path.GetRandomFileName()}";
                staged.Add((temporary, target));
                File.WriteAllText(temporary, text, new UTF8Encoding(false));
            }

            var replaced = new List<string>();
            foreach ((string temporary, string target) in staged)
            {
                if (File.Exists(target))
                {
                    SetAside(target);
                }

                File.Move(temporary, target);
                undo.Push(() => File.Delete(target));
            }

            foreach (string name in removed)
            {
                SetAside(Path.Combine(path, name));
            }

            replaced.ForEach(File.Delete);

            void SetAside(string target)
            {
                string old = $"{target}.{Path.GetRandomFileName()}";
                File.Move(target, old);
                replaced.Add(old);
                undo.Push(() => File.Move(old, target, overwrite: true));
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Restore(staged.Select(s => s.Temporary), undo, created);
            throw new DiagnosticException(new Diagnostic(
                CliDiagnostics.CannotWrite, $"the files cannot be written: {exception.Message}", new DiagnosticLocation.Whole(path)));
        }
    }

    private static void CheckReplaceable(string target)
    {
        if (Directory.Exists(target))
        {
            throw new IOException($"`{Path.GetFileName(target)}` is a folder");
        }

        if (File.Exists(target) && File.GetAttributes(target).HasFlag(FileAttributes.ReadOnly))
        {
            throw new UnauthorizedAccessException($"`{Path.GetFileName(target)}` is read-only");
        }
    }

    // The uppermost folder that has to be made, which is to go again with all that is in it.
    private static string? MissingFolder(string path)
    {
        string? missing = null;
        for (string? folder = Path.GetFullPath(path); folder is not null && !Directory.Exists(folder); folder = Path.GetDirectoryName(folder))
        {
            missing = folder;
        }

        return missing;
    }

    // Whatever of it is possible: the cause was told already.
    private static void Restore(IEnumerable<string> temporaries, Stack<Action> undo, string? created)
    {
        IEnumerable<Action> steps = [.. undo, .. temporaries.Select(file => (Action)(() => File.Delete(file)))];
        if (created is not null && Directory.Exists(created))
        {
            steps = steps.Append(() => Directory.Delete(created, recursive: true));
        }

        foreach (Action step in steps)
        {
            try
            {
                step();
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                continue;
            }
        }
    }
}
