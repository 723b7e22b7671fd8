using Shared = ComponentKit.Testing.Corpus;

namespace ComponentKit.Binary.Tests.Support;

/// <summary>Finds files of the corpus.</summary>
internal static class CorpusCases
{
    /// <summary>The files below a folder of <c>wit-component</c> whose names match, as data of a theory.</summary>
    public static TheoryData<string> Find(string folder, string pattern)
    {
        var found = new TheoryData<string>();
        if (Shared.Root is null)
        {
            // A theory needs a row, even one that is skipped.
            found.Add(folder);
            return found;
        }

        string root = Shared.PathOf("wit-component", folder);
        foreach (string file in Directory.GetFiles(root, pattern, SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            found.Add(Path.GetRelativePath(Shared.Root, file).Replace('\\', '/'));
        }

        return found;
    }
}
