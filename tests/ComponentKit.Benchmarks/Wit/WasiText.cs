using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using ComponentKit.Wit.Resolution;
using ComponentKit.Wit.Text;

namespace ComponentKit.Benchmarks.Wit;

/// <summary>The packages of WASI 0.2.12 as inputs: as they are, in copies under other names, and all in one file.</summary>
internal sealed partial class WasiText
{
    private readonly (string Path, string Text)[] _packages;

    private WasiText((string Path, string Text)[] packages) => _packages = packages;

    /// <summary>Reads the packages from the corpus; null where there is none.</summary>
    internal static WasiText? Read()
    {
        string? corpus = Environment.GetEnvironmentVariable("COMPONENTKIT_CORPUS");
        string folder = Path.Combine(corpus ?? "", "wasi-wit", "0.2.12");
        return corpus is null || !Directory.Exists(folder) ? null : new WasiText(
            [.. Directory.GetFiles(folder, "*.wit").OrderBy(p => !p.EndsWith("http.wit", StringComparison.Ordinal)).ThenBy(p => p, StringComparer.Ordinal)
                .Select(p => (Path.GetFileName(p), File.ReadAllText(p)))]);
    }

    /// <summary>How many characters the packages have together.</summary>
    internal int Length => _packages.Sum(p => p.Text.Length);

    /// <summary>Each package a file, <c>wasi:http</c> being asked for.</summary>
    internal WitSources Packages() => Sources(_packages);

    /// <summary>So many copies, each under a namespace of its own.</summary>
    internal WitSources Copies(int count) => Sources(Enumerable.Range(0, count).SelectMany(i => _packages
        .Select(p => ($"{i}/{p.Path}", p.Text.Replace("wasi:", $"wasi{i}:", StringComparison.Ordinal)))));

    /// <summary>One text with all packages nested in it, for tools that take one text.</summary>
    internal string Merged()
    {
        var merged = new StringBuilder("package bench:all;\n");
        foreach ((_, string text) in _packages)
        {
            Match declaration = Declaration().Match(text);
            merged.Append(text, 0, declaration.Index)
                .Append("package ").Append(declaration.Groups[1].ValueSpan).Append(" {\n")
                .Append(text, declaration.Index + declaration.Length, text.Length - declaration.Index - declaration.Length)
                .Append("\n}\n");
        }

        return merged.ToString();
    }

    private static WitSources Sources(IEnumerable<(string Path, string Text)> files)
    {
        ImmutableArray<ImmutableArray<SourceText>> all = [.. files.Select(f => ImmutableArray.Create(new SourceText(f.Path, f.Text)))];
        return new WitSources(all[0], all.RemoveAt(0));
    }

    [GeneratedRegex("^package ([^;{]+);", RegexOptions.Multiline)]
    private static partial Regex Declaration();
}
