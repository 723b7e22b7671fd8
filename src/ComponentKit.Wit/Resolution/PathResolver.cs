using System.Runtime.CompilerServices;
using ComponentKit.Wit.Diagnostics;
using ComponentKit.Wit.Model;
using ComponentKit.Wit.Syntax;

namespace ComponentKit.Wit.Resolution;

/// <summary>Finds the interface or world that a path names.</summary>
internal sealed class PathResolver(IReadOnlyList<PackageScope> packages, GateReader gates, ResolutionDiagnostics diagnostics)
{
    private readonly Dictionary<UsePathSyntax, ItemSymbol?> _found = new(ReferenceComparer.Instance);
    private readonly HashSet<UsePathSyntax> _reported = new(ReferenceComparer.Instance);
    private readonly Dictionary<string, PackageScope> _packages = MakePackages(packages);

    /// <summary>The interface that a path names, or null when that is reported or left out.</summary>
    public ItemSymbol? FindInterface(ItemPath path, FileScope file) => Find(path, file, wantsWorld: false);

    /// <summary>The world that a path names, or null when that is reported or left out.</summary>
    public ItemSymbol? FindWorld(ItemPath path, FileScope file) => Find(path, file, wantsWorld: true);

    /// <summary>
    /// Reports a <c>use</c> outside of interfaces and worlds that leads nowhere, or to a world of another package: only one of
    /// this package may be used.
    /// </summary>
    public void Check(TopLevelUseSyntax use, FileScope file)
    {
        var path = new ItemPath(use.Path, MetadataSyntax.None);
        if (Find(path, file) is { IsWorld: true } && use.Path.Package is not null)
        {
            FindInterface(path, file);
        }
    }

    /// <summary>What a path names, an interface or a world; null when that is reported or left out.</summary>
    public ItemSymbol? Find(ItemPath path, FileScope file)
    {
        if (!_found.TryGetValue(path.Path, out ItemSymbol? item))
        {
            item = path.Path.Package is null
                ? FindHere(path.Path, file)
                : FindInPackage(path.Path, path.Path.Package, file, gates.IsExcluded(path.Metadata));
            _found.Add(path.Path, item);
        }

        return item;
    }

    private ItemSymbol? Find(ItemPath path, FileScope file, bool wantsWorld)
    {
        ItemSymbol? item = Find(path, file);
        if (item is null || item.IsBroken)
        {
            return null;
        }

        Identifier name = path.Path.Name;
        bool isExcluded = gates.IsExcluded(path.Metadata);
        if (item.IsWorld != wantsWorld)
        {
            if (isExcluded && item.File.Package != file.Package)
            {
                return null;
            }

            string wanted = wantsWorld ? "a world" : "an interface";
            Report(DiagnosticCodes.WrongKind, $"`{name.Name}` is {item.KindName}, not {wanted}");
            return null;
        }

        if (item.IsExcluded && !isExcluded)
        {
            Report(
                DiagnosticCodes.ExcludedByGate,
                $"`{name.Name}` belongs to the feature `{item.Feature}`, which is not active",
                $"put `@unstable(feature = {item.Feature})` before this too, or turn the feature on");
            return null;
        }

        return item;

        void Report(DiagnosticDescriptor code, string message, string? help = null)
        {
            // A path may be asked for again.
            if (_reported.Add(path.Path))
            {
                diagnostics.Add(code, message, file.At(name), help, new DiagnosticLabel(item.Place.ToLocation(), "defined here"));
            }
        }
    }

    private ItemSymbol? FindHere(UsePathSyntax path, FileScope file)
    {
        // A `use` gives a name to what is defined somewhere, not to what another `use` gave one.
        Identifier name = path.Name;
        bool isName = !file.UsePaths.Contains(path);
        if (isName && file.Uses.TryGetValue(name.Name, out TopLevelUseSyntax? use))
        {
            return Find(new ItemPath(use.Path, MetadataSyntax.None), file);
        }

        if (file.Package.Find(name.Name) is { } item)
        {
            return item;
        }

        IEnumerable<string> names = file.Package.Items.Select(i => i.Name);
        diagnostics.Add(
            DiagnosticCodes.UndefinedItem,
            $"there is no interface or world `{name.Name}` in the package `{file.Package.Name}`",
            file.At(name),
            diagnostics.Suggest(name.Name, isName ? names.Concat(file.Uses.Keys) : names));
        return null;
    }

    private ItemSymbol? FindInPackage(UsePathSyntax path, PackageNameSyntax syntax, FileScope file, bool isExcluded)
    {
        PackageName name = syntax.ToPackageName();
        if (name == file.Package.Name)
        {
            diagnostics.Add(
                DiagnosticCodes.Cycle,
                $"the package `{name}` refers to itself as if to a dependency",
                file.At(syntax.Span),
                $"within the package, write `{path.Name.Name}` alone");
            return null;
        }

        if (!_packages.TryGetValue(name.ToString(), out PackageScope? package))
        {
            diagnostics.Add(
                DiagnosticCodes.UndefinedPackage,
                $"there is no package `{name}`",
                file.At(syntax.Span),
                diagnostics.IsFull ? null : SuggestPackage(name, file.Package));
            return null;
        }

        if (package.Find(path.Name.Name) is { } item)
        {
            return item;
        }

        // Behind a gate that is closed, another version of the package may have what this one has not.
        if (!isExcluded)
        {
            diagnostics.Add(
                DiagnosticCodes.UndefinedItem,
                $"there is no interface or world `{path.Name.Name}` in the package `{name}`",
                file.At(path.Name),
                diagnostics.Suggest(path.Name.Name, package.Items.Select(i => i.Name)));
        }

        return null;
    }

    private string SuggestPackage(PackageName name, PackageScope from)
    {
        List<PackageName> others = packages.Where(p => p != from).Select(p => p.Name).Where(n => !WitLibrary.Packages.Contains(n)).Distinct().ToList();
        List<PackageName> all = others.Concat(WitLibrary.Packages).ToList();
        List<string> versions = all.FindAll(p => p.Namespace == name.Namespace && p.Name == name.Name).ConvertAll(p => $"`{p}`");
        if (versions.Count > 0)
        {
            return $"of this package there is {string.Join(", ", versions)}";
        }

        List<string> known = others.ConvertAll(p => $"`{p}`");
        known.Sort(StringComparer.Ordinal);
        string rest = known.Count > 20 ? $" and {known.Count - 20} more" : "";
        return diagnostics.Suggest(name.ToString(), all.Select(p => p.ToString()))
            ?? (known.Count == 0
                ? "packages that this one depends on go below `deps`"
                : $"it goes below `deps`; known packages: {string.Join(", ", known.Take(20))}{rest}");
    }

    private static Dictionary<string, PackageScope> MakePackages(IReadOnlyList<PackageScope> packages)
    {
        var byName = new Dictionary<string, PackageScope>(StringComparer.Ordinal);
        foreach (PackageScope package in packages)
        {
            // Of two with one name, which is reported, the first one counts.
            if (!byName.ContainsKey(package.Name.ToString()))
            {
                byName.Add(package.Name.ToString(), package);
            }
        }

        return byName;
    }

    // Two paths with the same words in different files are different paths.
    private sealed class ReferenceComparer : IEqualityComparer<UsePathSyntax>
    {
        public static ReferenceComparer Instance { get; } = new();

        public bool Equals(UsePathSyntax? x, UsePathSyntax? y) => ReferenceEquals(x, y);

        public int GetHashCode(UsePathSyntax obj) => RuntimeHelpers.GetHashCode(obj);
    }
}
