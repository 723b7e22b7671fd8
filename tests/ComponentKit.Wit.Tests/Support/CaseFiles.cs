using System.Runtime.CompilerServices;
using Xunit;

namespace ComponentKit.Wit.Tests.Support;

/// <summary>The case files: a <c>.wit</c> each, with the expected output beside it.</summary>
internal static class CaseFiles
{
    private static readonly string Root = FindRoot();

    public static string PathOf(string name) => Path.Combine(Root, name);

    /// <summary>The cases in a folder: files, and folders for those that need several files.</summary>
    public static TheoryData<string> In(string folder) => new(Directory.GetFileSystemEntries(PathOf(folder))
        .Select(path => Path.GetFileName(path))
        .Where(name => name.EndsWith(".wit", StringComparison.Ordinal) || !name.Contains('.', StringComparison.Ordinal))
        .Order(StringComparer.Ordinal));

    private static string FindRoot([CallerFilePath] string sourceFile = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(sourceFile)!, "..", "Cases"));
}
