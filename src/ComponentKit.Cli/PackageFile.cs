using System.Text;
using ComponentKit.Composition;
using ComponentKit.Runtime;
using ComponentKit.Wit.Diagnostics;
using ComponentKit.Wit.Model;

namespace ComponentKit.Cli;

/// <summary>Components that a composition is made of, from files.</summary>
internal static class PackageFile
{
    /// <summary>Reads a component, in binary or as text.</summary>
    /// <exception cref="DiagnosticException">The file cannot be read, or is no valid component.</exception>
    internal static CompositionPackage Load(string path, PackageName name)
    {
        byte[] content = InputFile.Read(path);
        return CompositionPackage.Load(name, WasmText.ToBinary(content, path), path).GetValueOrThrow()!;
    }

    /// <summary>Names after the files, where scripts do not say what they are called; no two are the same.</summary>
    internal static IEnumerable<PackageName> NamesOf(IEnumerable<string> paths)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (string path in paths)
        {
            string word = Word(Path.GetFileNameWithoutExtension(path));
            string name = word;
            for (int i = 2; !taken.Add(name); i++)
            {
                name = $"{word}-{i}";
            }

            yield return new PackageName("local", name);
        }
    }

    private static string Word(string text)
    {
        var word = new StringBuilder();
        foreach (char c in text.ToLowerInvariant())
        {
            bool isLetter = c is >= 'a' and <= 'z';
            if (isLetter || (char.IsAsciiDigit(c) && word.Length > 0))
            {
                word.Append(c);
            }
            else if (word.Length > 0 && word[^1] != '-')
            {
                word.Append('-');
            }
        }

        string name = word.ToString().TrimEnd('-');
        return name.Length > 0 ? name : "component";
    }
}
