using ComponentKit.Wit.Diagnostics;
using ComponentKit.Wit.Model;
using ComponentKit.Wit.Syntax;

namespace ComponentKit.Wit.Resolution;

/// <summary>The first step of resolution: which packages there are, and the names of their interfaces and worlds.</summary>
internal sealed class PackageCollector(GateReader gates, ResolutionDiagnostics diagnostics)
{
    private readonly Dictionary<PackageName, PackageScope> _byName = [];

    /// <summary>All packages in the order found.</summary>
    public List<PackageScope> Packages { get; } = [];

    /// <summary>The package of a name, or null.</summary>
    public PackageScope? Find(PackageName name) => _byName.TryGetValue(name, out PackageScope? package) ? package : null;

    /// <summary>Adds the package of some files, and those nested in them.</summary>
    /// <returns>The package of the files itself, or null when it cannot be told.</returns>
    public PackageScope? Add(IReadOnlyList<WitFileSyntax> files)
    {
        PackageScope? package = null;
        foreach (WitFileSyntax file in files)
        {
            if (file.Package is not { } declaration)
            {
                continue;
            }

            PackageName name = declaration.Name.ToPackageName();
            var place = new Place(file.Source, declaration.Name.Span);
            if (package is null)
            {
                package = AddPackage(name, place);
            }
            else if (package.Name != name)
            {
                diagnostics.Add(
                    DiagnosticCodes.ConflictingPackageName,
                    $"this file names the package `{name}`, another one `{package.Name}`",
                    place,
                    "files in one folder are one package; others go below `deps`",
                    new DiagnosticLabel(package.Place.ToLocation(), "the other name is here"));
            }

            if (declaration.Docs is not null && package.Model.Docs is not null)
            {
                diagnostics.Add(
                    DiagnosticCodes.DuplicateName,
                    $"the package `{name}` is documented in two files",
                    place,
                    "keep one of the comments",
                    new DiagnosticLabel(package.Place.ToLocation(), "the other one is before this"));
            }

            package.Model.Docs ??= declaration.Docs;
        }

        if (package is null && files.Count > 0)
        {
            diagnostics.Add(
                DiagnosticCodes.MissingPackageName,
                "no file names the package",
                new Place(files[0].Source, default),
                "begin one of the files with `package namespace:name;`, also where it has nested packages");
            return null;
        }

        foreach (WitFileSyntax file in files)
        {
            var scope = new FileScope(package!, file.Source, file.Items);
            AddFile(scope);
            foreach (NestedPackageSyntax nested in file.Items.OfType<NestedPackageSyntax>())
            {
                PackageScope inner = AddPackage(nested.Name.ToPackageName(), scope.At(nested.Name.Span));
                inner.Model.Docs = nested.Metadata.Docs;
                if (!nested.Metadata.Gates.IsEmpty)
                {
                    diagnostics.Add(DiagnosticCodes.InvalidGate, "a package has no gates", scope.At(nested.Metadata.Gates[0].Span));
                }

                AddFile(new FileScope(inner, file.Source, nested.Items));
            }
        }

        return package;
    }

    private PackageScope AddPackage(PackageName name, Place place)
    {
        if (Find(name) is { } first)
        {
            diagnostics.Add(
                DiagnosticCodes.DuplicatePackage,
                $"the package `{name}` is defined twice",
                place,
                null,
                new DiagnosticLabel(first.Place.ToLocation(), "first defined here"));
        }

        var package = new PackageScope(name, place);
        Packages.Add(package);
        if (Find(name) is null)
        {
            _byName.Add(name, package);
        }

        return package;
    }

    private void AddFile(FileScope file)
    {
        file.Package.Files.Add(file);
        foreach (TopLevelItemSyntax item in file.Items)
        {
            switch (item)
            {
                case InterfaceSyntax { Name: var name }:
                    AddItem(name, file, item, new WitInterface(name.Name, file.Package.Model), null);
                    break;
                case WorldSyntax { Name: var name }:
                    AddItem(name, file, item, null, new WitWorld(name.Name, file.Package.Model));
                    break;
                case TopLevelUseSyntax use:
                    AddUse(use, file);
                    break;
            }
        }
    }

    private void AddItem(Identifier name, FileScope file, TopLevelItemSyntax syntax, WitInterface? type, WitWorld? world)
    {
        PackageScope package = file.Package;
        if (package.FindIgnoringCase(name.Name) is { } first)
        {
            diagnostics.AddDuplicate($"the name `{name.Name}` is taken in the package `{package.Name}`", file.At(name), first.Place);
            return;
        }

        if (file.Uses.TryGetValue(name.Name, out TopLevelUseSyntax? use))
        {
            diagnostics.AddDuplicate($"the name `{name.Name}` is taken in this file", file.At(name), file.At(use.Alias ?? use.Path.Name));
        }

        TypeOwner owner = (TypeOwner?)type ?? world!;
        owner.Docs = syntax.Metadata.Docs;
        owner.Stability = gates.Read(syntax.Metadata, name.Span, file);
        package.Add(new ItemSymbol(name, file, syntax, gates.InactiveFeature(syntax.Metadata))
        {
            Interface = type,
            World = world is null ? null : new WorldBuilder(world),
        });
    }

    private void AddUse(TopLevelUseSyntax use, FileScope file)
    {
        Identifier name = use.Alias ?? use.Path.Name;
        file.UsePaths.Add(use.Path);
        if (!use.Metadata.Gates.IsEmpty)
        {
            diagnostics.Add(DiagnosticCodes.InvalidGate, "a `use` outside of interfaces and worlds has no gates", file.At(use.Metadata.Gates[0].Span));
        }

        if (file.Uses.TryGetValue(name.Name, out TopLevelUseSyntax? other))
        {
            diagnostics.AddDuplicate($"the name `{name.Name}` is taken in this file", file.At(name), file.At(other.Alias ?? other.Path.Name));
            return;
        }

        if (use.Path.Package is null && use.Alias is null)
        {
            // It gives the interface the name it has anyway; whether there is one is looked up like any other path.
            return;
        }

        if (file.Package.Find(name.Name) is { } item && item.File == file)
        {
            diagnostics.AddDuplicate($"the name `{name.Name}` is taken in this file", file.At(name), item.Place);
        }

        file.Uses.Add(name.Name, use);
    }
}
