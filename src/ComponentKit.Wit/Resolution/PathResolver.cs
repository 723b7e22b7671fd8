using ComponentKit.Wit.Diagnostics;
using ComponentKit.Wit.Model;
using ComponentKit.Wit.Syntax;

namespace ComponentKit.Wit.Resolution;

/// <summary>Finds the interface or world that a path names.</summary>
internal sealed class PathResolver(IReadOnlyList<PackageScope> packages, ResolutionDiagnostics diagnostics)
{
    private readonly Dictionary<UsePathSyntax, ItemSymbol?> _found = new(ReferenceComparer.Instance);
    private readonly HashSet<UsePathSyntax> _reported = new(ReferenceComparer.Instance);
    private readonly Dictionary<string, PackageScope> _packages = MakePackages(packages);

    /// <summary>The interface that a path names, or null when that is reported.</summary>
    public ItemSymbol? FindInterface(UsePathSyntax path, FileScope file) => Find(path, file, wantsWorld: false);

    /// <summary>The world that a path names, or null when that is reported.</summary>
    public ItemSymbol? FindWorld(UsePathSyntax path, FileScope file) => Find(path, file, wantsWorld: true);

    /// <summary>Reports a <c>use</c> outside of interfaces and worlds that is not of an interface.</summary>
    public void Check(TopLevelUseSyntax use, FileScope file)
    {
        if (Find(use.Path, file) is { IsWorld: true })
        {
            FindInterface(use.Path, file);
        }
    }

    /// <summary>What a path names, an interface or a world; null when that is reported.</summary>
    public ItemSymbol? Find(UsePathSyntax path, FileScope file)
    {
        if (!_found.TryGetValue(path, out ItemSymbol? item))
        {
            item = path.Package is null ? FindHere(path, file) : FindInPackage(path, path.Package, file);
            _found.Add(path, item);
        }

        return item;
    }

    private ItemSymbol? Find(UsePathSyntax path, FileScope file, bool wantsWorld)
    {
        ItemSymbol? item = Find(path, file);
        if (item is null)
        {
            return null;
        }

        if (item.IsWorld != wantsWorld)
        {
            string wanted = wantsWorld ? "a world" : "an interface";
            Report(DiagnosticCodes.WrongKind, $"`{path.Name.Name}` is {item.KindName}, not {wanted}");
            return null;
        }

        if (item.IsExcluded)
        {
            Report(DiagnosticCodes.ExcludedByGate, $"`{path.Name.Name}` belongs to a feature that is not active");
            return null;
        }

        return item;

        void Report(DiagnosticDescriptor code, string message)
        {
            // A path may be asked for again.
            if (_reported.Add(path))
            {
                diagnostics.Add(code, message, file.At(path.Name), null, new DiagnosticLabel(item.Place.ToLocation(), "defined here"));
            }
        }
    }

    private ItemSymbol? FindHere(UsePathSyntax path, FileScope file)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        Identifier name = path.Name;
        while (file.Uses.TryGetValue(name.Name, out TopLevelUseSyntax? use) && !ReferenceEquals(use.Path, path))
        {
            if (use.Path.Package is { } package)
            {
                return FindInPackage(use.Path, package, file);
            }

            if (!seen.Add(name.Name))
            {
                diagnostics.Add(DiagnosticCodes.Cycle, $"the name `{name.Name}` stands for itself", file.At(name));
                return null;
            }

            name = use.Path.Name;
        }

        if (file.Package.Find(name.Name) is { } item)
        {
            return item;
        }

        diagnostics.Add(
            DiagnosticCodes.UndefinedItem,
            $"there is no interface or world `{name.Name}` in the package `{file.Package.Name}`",
            file.At(name),
            Spelling.Suggest(name.Name, file.Package.Items.Select(i => i.Name).Concat(file.Uses.Keys)));
        return null;
    }

    private ItemSymbol? FindInPackage(UsePathSyntax path, PackageNameSyntax syntax, FileScope file)
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
            string known = string.Join(", ", packages.Where(p => p != file.Package).Select(p => $"`{p.Name}`").OrderBy(n => n, StringComparer.Ordinal));
            diagnostics.Add(
                DiagnosticCodes.UndefinedPackage,
                $"there is no package `{name}`",
                file.At(syntax.Span),
                Spelling.Suggest(name.ToString(), _packages.Keys)
                    ?? (known.Length == 0 ? "packages that this one depends on go below `deps`" : $"known packages: {known}"));
            return null;
        }

        if (package.Find(path.Name.Name) is { } item)
        {
            return item;
        }

        diagnostics.Add(
            DiagnosticCodes.UndefinedItem,
            $"there is no interface or world `{path.Name.Name}` in the package `{name}`",
            file.At(path.Name),
            Spelling.Suggest(path.Name.Name, package.Items.Select(i => i.Name)));
        return null;
    }

    private static Dictionary<string, PackageScope> MakePackages(IReadOnlyList<PackageScope> packages)
    {
        var byName = new Dictionary<string, PackageScope>(StringComparer.Ordinal);
        foreach (PackageScope package in packages)
        {
            byName[package.Name.ToString()] = package;
        }

        return byName;
    }

    // Two paths with the same words in different files are different paths.
    private sealed class ReferenceComparer : IEqualityComparer<UsePathSyntax>
    {
        public static ReferenceComparer Instance { get; } = new();

        public bool Equals(UsePathSyntax? x, UsePathSyntax? y) => ReferenceEquals(x, y);

        public int GetHashCode(UsePathSyntax obj) => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(obj);
    }
}
