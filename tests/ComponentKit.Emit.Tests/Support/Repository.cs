using System.Runtime.CompilerServices;

namespace ComponentKit.Emit.Tests.Support;

/// <summary>Paths in the repository.</summary>
internal static class Repository
{
    /// <summary>A file or folder below the repository's root.</summary>
    public static string PathOf(string path) => Path.GetFullPath(Path.Combine(TestFolder(), "..", "..", path));

    /// <summary>A file or folder below this test project.</summary>
    public static string TestPathOf(string path) => Path.Combine(TestFolder(), path);

    private static string TestFolder([CallerFilePath] string file = "") => Path.Combine(Path.GetDirectoryName(file)!, "..");
}
