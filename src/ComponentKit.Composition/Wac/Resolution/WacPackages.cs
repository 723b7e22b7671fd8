using ComponentKit.Binary.Typing;
using ComponentKit.Composition.Graphs;
using ComponentKit.Wit.Diagnostics;
using ComponentKit.Wit.Model;
using ComponentKit.Wit.Resolution;
using ComponentKit.Wit.Syntax;

namespace ComponentKit.Composition.Wac.Resolution;

/// <summary>The packages that a script mentions, and the items in them.</summary>
internal sealed class WacPackages(
    WacContext context, WacScope root, Func<PackageName, DiagnosticResult<CompositionPackage?>?> load, Func<IEnumerable<string>>? names)
{
    private readonly Dictionary<PackageName, CompositionPackage> _packages = [];

    /// <summary>A package.</summary>
    /// <exception cref="DiagnosticException">It is not there, or cannot be used.</exception>
    public CompositionPackage Find(PackageNameSyntax syntax, PackageName name)
    {
        if (_packages.TryGetValue(name, out CompositionPackage? known))
        {
            return known;
        }

        DiagnosticResult<CompositionPackage?> loaded = load(name) ?? throw context.Fault(
            WacDiagnostics.UnknownPackage,
            syntax.Span,
            $"the package `{name}` is not among the dependencies",
            Spelling.Suggest(name.ToString(), [.. _packages.Keys.Select(k => k.ToString()), .. names?.Invoke() ?? []])
                ?? $"put it where the dependencies are, as `{name.Namespace.Replace(':', '/')}/{name.Name}.wasm`, or name its file");
        if (loaded.Value is not { } package)
        {
            Diagnostic reason = loaded.Diagnostics.First(d => d.Severity == DiagnosticSeverity.Error);
            throw new DiagnosticException(new Diagnostic(
                WacDiagnostics.InvalidPackage, $"the package `{name}` cannot be used: {reason.Message}", context.At(syntax.Span))
            {
                Labels = [new DiagnosticLabel(reason.Location, $"{reason.Code} is found here")],
                Help = reason.Help,
            });
        }

        _packages.Add(name, package);
        context.Composition.Add(package);
        return package;
    }

    /// <summary>The item that a path leads to.</summary>
    /// <exception cref="DiagnosticException">It leads nowhere.</exception>
    public WacItem Resolve(UsePathSyntax path)
    {
        if (path.Package is null)
        {
            return root.Find(path.Name);
        }

        // The names behind the first slash are the way within the package.
        Identifier[] way = [.. path.Package.Names.Skip(1), path.Name];
        PackageNameSyntax syntax = path.Package with
        {
            Names = [path.Package.Names[0]],
            Span = Wit.Text.TextSpan.FromBounds(path.Package.Span.Start, path.Package.Names[0].Span.End),
        };
        PackageName name = syntax.ToPackageName();
        WacItem item = IsOwn(name) ? root.Find(way[0]) : FirstOf(Find(syntax, name), way[0]);
        return way.Skip(1).Aggregate(item, (parent, next) => Inside(parent, next));
    }

    /// <summary>Whether a name is that of the script's own package.</summary>
    public bool IsOwn(PackageName name) => name with { Version = null } == context.Package with { Version = null };

    private WacItem FirstOf(CompositionPackage package, Identifier name)
    {
        // What components export are instances and functions: only types can be named from outside.
        string[] types = [.. package.Type.Exports.Where(e => e.Type is TypedExtern.Type).Select(e => e.Name.Name)];
        if (!types.Contains(name.Name) || PackageItems.Find(package, name.Name) is not var (shape, homes))
        {
            throw context.Fault(
                WacDiagnostics.UndefinedItem,
                name.Span,
                $"the package `{package.Name}` has no interface, world or type `{name.Name}`",
                Spelling.Suggest(name.Name, types) ?? Lists.Have(types, "it has", "it has none: a component exports what instances have, which an access such as `a.b` gives"));
        }

        context.Homes.Add(homes);
        string full = package.Name.Qualify(name.Name);
        if (((TypedExtern.Type)package.Type.Exports.First(e => e.Name.Name == name.Name).Type).Entry is TypeEntry.Component({ Exports: [var only] }))
        {
            full = only.Name.Name;
        }

        return ToItem(shape, full);
    }

    private WacItem Inside(WacItem parent, Identifier name)
    {
        TypedExtern? found = parent switch
        {
            WacItem.Interface(_, var type, _) => type.Find(name.Name),
            WacItem.World(_, var world, _) => world.Exports.FirstOrDefault(e => e.Name.Name == name.Name)?.Type,
            _ => null,
        };
        return found is not null
            ? ToItem(found, name.Name)
            : throw context.Fault(WacDiagnostics.UndefinedItem, name.Span, $"the {parent.Kind} has no export `{name.Name}`", null);
    }

    private WacItem ToItem(TypedExtern shape, string full)
    {
        switch (shape)
        {
            case TypedExtern.Instance(var type):
                context.Homes.Add(new Binary.Sections.ExternName(full), type);
                return new WacItem.Interface(full, type);
            case TypedExtern.Component(var type):
                context.Homes.Add(TypeHomes.Of(type.Imports));
                return new WacItem.World(full, type);
            case TypedExtern.Func(var type):
                return new WacItem.Type(new TypeEntry.Func(type));
            case TypedExtern.Type(var entry):
                return new WacItem.Type(entry);
            default:
                throw new NotSupportedException("a script cannot name a core module or value");
        }
    }
}
