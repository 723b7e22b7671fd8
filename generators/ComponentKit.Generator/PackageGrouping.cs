using System.Collections.Immutable;
using ComponentKit.Wit.Text;

namespace ComponentKit.Generator;

/// <summary>Puts WIT files together to packages, by their folders: the chapter "Filesystem structure" of <c>WIT.md</c>.</summary>
/// <remarks>
/// The files of a folder are one package. A folder below one named <c>deps</c> is a dependency, and so is each file in
/// <c>deps</c> itself. A project may have several <c>wit</c> folders: the packages of all are known to each other, and a
/// dependency that several bring along, with the same text, counts once.
/// </remarks>
internal static class PackageGrouping
{
    public static ImmutableArray<ImmutableArray<SourceText>> Group(IEnumerable<WitFile> files)
    {
        var packages = ImmutableArray.CreateBuilder<ImmutableArray<SourceText>>();
        HashSet<string> known = new(StringComparer.Ordinal);

        // Roots first; then in ordinal order, so that every machine finds the same.
        foreach (var group in files
            .Where(f => f.Component is null)
            .OrderBy(f => f.Path, StringComparer.Ordinal)
            .GroupBy(f => f.Folder.EndsWith("/deps", StringComparison.Ordinal) ? f.Path : f.Folder)
            .OrderBy(g => IsDependency(g.First())))
        {
            if (!IsDependency(group.First()) || known.Add(string.Join("\0", group.Select(f => f.Text))))
            {
                packages.Add(group.Select(f => new SourceText(f.Path, f.Text)).ToImmutableArray());
            }
        }

        return packages.ToImmutable();
    }

    private static bool IsDependency(WitFile file) => $"/{file.Folder}/".Contains("/deps/");
}
