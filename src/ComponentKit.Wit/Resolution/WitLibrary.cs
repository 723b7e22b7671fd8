using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text;
using ComponentKit.Wit.Model;
using ComponentKit.Wit.Parsing;
using ComponentKit.Wit.Syntax;
using ComponentKit.Wit.Text;

namespace ComponentKit.Wit.Resolution;

/// <summary>
/// The packages that come with this assembly: WASI's interfaces. They are taken where a package of the name is wanted and the
/// input has none, so that <c>import wasi:cli/stdin@0.2.12;</c> needs no files.
/// </summary>
public static class WitLibrary
{
    private static readonly Dictionary<string, List<string>> Resources = FindResources();
    private static readonly ConcurrentDictionary<string, ImmutableArray<WitFileSyntax>> Parsed = new(StringComparer.Ordinal);

    /// <summary>The names of the packages, with their versions.</summary>
    public static ImmutableArray<PackageName> Packages { get; } = Resources.Keys
        .OrderBy(n => n, StringComparer.Ordinal)
        .Select(Parse)
        .ToImmutableArray();

    /// <summary>The texts of a package, or none when it is not here.</summary>
    public static ImmutableArray<SourceText> Read(PackageName name) => Resources.TryGetValue(name.ToString(), out List<string>? resources)
        ? resources.Select(r => new SourceText($"<{name}>/{FileName(r)}", ReadResource(r))).ToImmutableArray()
        : ImmutableArray<SourceText>.Empty;

    /// <summary>The files of a package, or none when it is not here. They are parsed once.</summary>
    internal static ImmutableArray<WitFileSyntax> Find(PackageName name) => Resources.ContainsKey(name.ToString())
        ? Parsed.GetOrAdd(name.ToString(), _ => Read(name).Select(t => WitParser.Parse(t).Value).ToImmutableArray())
        : ImmutableArray<WitFileSyntax>.Empty;

    // A resource is called `wit/wasi-0.2.12/io/streams.wit`, with the signs of the machine that built it.
    private static Dictionary<string, List<string>> FindResources()
    {
        var packages = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (string resource in typeof(WitLibrary).Assembly.GetManifestResourceNames().OrderBy(r => r, StringComparer.Ordinal))
        {
            string[] parts = Parts(resource);
            int hyphen = parts.Length == 4 && parts[0] == "wit" ? parts[1].IndexOf('-') : -1;
            if (hyphen < 0)
            {
                continue;
            }

            string name = $"{parts[1].Substring(0, hyphen)}:{parts[2]}@{parts[1].Substring(hyphen + 1)}";
            if (!packages.TryGetValue(name, out List<string>? resources))
            {
                packages.Add(name, resources = []);
            }

            resources.Add(resource);
        }

        return packages;
    }

    private static PackageName Parse(string name)
    {
        string[] parts = name.Split(':', '@');
        return new PackageName(parts[0], parts[1], SemanticVersion.TryParse(parts[2]));
    }

    private static string ReadResource(string resource)
    {
        using Stream stream = typeof(WitLibrary).Assembly.GetManifestResourceStream(resource)!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }

    private static string[] Parts(string resource) => resource.Replace('\\', '/').Split('/');

    private static string FileName(string resource) => Parts(resource)[3];
}
