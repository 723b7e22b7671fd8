using System.Collections.Immutable;
using ComponentKit.Wit.Diagnostics;
using ComponentKit.Wit.Model;
using ComponentKit.Wit.Parsing;
using ComponentKit.Wit.Syntax;
using ComponentKit.Wit.Text;

namespace ComponentKit.Wit.Resolution;

/// <summary>Turns WIT text into a model: every name is looked up, every rule checked.</summary>
/// <remarks>
/// <para>The steps, each a class of this folder:</para>
/// <list type="number">
/// <item><see cref="PackageCollector"/> finds the packages, and the interfaces and worlds in them.</item>
/// <item>Packages that are still missing come from the <see cref="WitLibrary"/>.</item>
/// <item><see cref="PathResolver"/> finds what paths name; from that comes an order in which everything is resolved after
/// what it depends on, found without recursion (<see cref="TopologicalOrder"/>).</item>
/// <item><see cref="InterfaceResolver"/> resolves each interface: types, then functions.</item>
/// <item><see cref="WorldResolver"/> resolves each world, and <see cref="WorldElaboration"/> adds the imports it implies.</item>
/// </list>
/// <para>
/// A type that cannot be resolved is replaced by a stand-in, so that the rest is checked too and each mistake is reported once.
/// With any error there is no model.
/// </para>
/// </remarks>
public static class WitResolver
{
    /// <summary>Parses and resolves; without a model when there are errors.</summary>
    /// <param name="sources">The texts.</param>
    /// <param name="features">The active features; none by default.</param>
    public static DiagnosticResult<WitModel?> Resolve(WitSources sources, WitFeatures? features = null)
    {
        var parsed = ImmutableArray.CreateBuilder<Diagnostic>();
        ImmutableArray<WitFileSyntax> Parse(ImmutableArray<SourceText> files)
        {
            var results = files.Select(WitParser.Parse).ToList();
            parsed.AddRange(results.SelectMany(r => r.Diagnostics));
            return results.Select(r => r.Value).ToImmutableArray();
        }

        ImmutableArray<WitFileSyntax> main = Parse(sources.Main);
        var dependencies = sources.Dependencies.Select(Parse).ToList();
        ImmutableArray<WitFileSyntax> partial = Parse(sources.Partial);

        // Items that could not be read would only be reported again as missing.
        return parsed.Count > 0 ? new(null, parsed.ToImmutable()) : Resolve(main, dependencies, partial, features);
    }

    /// <summary>Resolves files that are parsed already; without a model when there are errors.</summary>
    /// <param name="main">The files of the package that is asked for.</param>
    /// <param name="dependencies">The files of each other package.</param>
    /// <param name="features">The active features; none by default.</param>
    public static DiagnosticResult<WitModel?> Resolve(
        IReadOnlyList<WitFileSyntax> main,
        IReadOnlyList<ImmutableArray<WitFileSyntax>> dependencies,
        WitFeatures? features = null) =>
        Resolve(main, dependencies, ImmutableArray<WitFileSyntax>.Empty, features);

    /// <summary>Resolves files that are parsed already; without a model when there are errors.</summary>
    /// <param name="main">The files of the package that is asked for.</param>
    /// <param name="dependencies">The files of each other package.</param>
    /// <param name="partial">Packages of which only a part is known, a file each: see <see cref="WitSources.Partial"/>.</param>
    /// <param name="features">The active features; none by default.</param>
    public static DiagnosticResult<WitModel?> Resolve(
        IReadOnlyList<WitFileSyntax> main,
        IReadOnlyList<ImmutableArray<WitFileSyntax>> dependencies,
        ImmutableArray<WitFileSyntax> partial,
        WitFeatures? features)
    {
        var diagnostics = new ResolutionDiagnostics();
        var gates = new GateReader(features ?? WitFeatures.None, diagnostics);
        var collector = new PackageCollector(gates, diagnostics);
        PackageScope? mainPackage = collector.Add(main);
        foreach (ImmutableArray<WitFileSyntax> files in dependencies)
        {
            collector.Add(files);
        }

        if (mainPackage is null)
        {
            return new(null, diagnostics.ToImmutable());
        }

        AddMissing(collector, partial);
        var context = new ResolutionContext(diagnostics, gates, new PathResolver(collector.Packages, gates, diagnostics));
        var order = new ItemOrder(context);
        List<PackageScope> packages = order.SortPackages(collector.Packages);
        CheckUses(packages, context);
        foreach (PackageScope package in packages)
        {
            Resolve(package, order.SortItems(package), context);
        }

        return new(
            diagnostics.HasErrors ? null : new WitModel(packages.ConvertAll(p => p.Model), mainPackage.Model),
            diagnostics.ToImmutable());
    }

    // Packages that are wanted and not there: those known in part, then those of the library, which may want more.
    private static void AddMissing(PackageCollector collector, ImmutableArray<WitFileSyntax> partial)
    {
        var stubs = partial.ToDictionary(f => f.Package!.Name.ToPackageName());
        var tried = new HashSet<PackageName>();
        for (int i = 0; i < collector.Packages.Count; i++)
        {
            foreach (FileScope file in collector.Packages[i].Files)
            {
                foreach (PackageNameSyntax syntax in ItemPaths.Of(file).Where(p => p.Path.Package is not null).Select(p => p.Path.Package!))
                {
                    PackageName name = syntax.ToPackageName();
                    if (collector.Find(name) is null && tried.Add(name))
                    {
                        collector.Add(stubs.TryGetValue(name, out WitFileSyntax? stub) ? [stub] : WitLibrary.Find(name));
                    }
                }
            }
        }
    }

    // Most are checked where their names are used, but a name may be used nowhere.
    private static void CheckUses(List<PackageScope> packages, ResolutionContext context)
    {
        foreach (FileScope file in packages.SelectMany(p => p.Files))
        {
            foreach (TopLevelUseSyntax use in file.Items.OfType<TopLevelUseSyntax>())
            {
                context.Paths.Check(use, file);
            }
        }
    }

    private static void Resolve(PackageScope package, List<ItemSymbol> items, ResolutionContext context)
    {
        var trace = new PackageTrace();
        package.Model.Trace = trace;
        foreach (ItemSymbol item in items.Where(i => !i.IsBroken))
        {
            if (item.Syntax is InterfaceSyntax syntax)
            {
                item.Scope = new InterfaceResolver(trace, context).Resolve(item.Interface!, syntax.Items, item.Feature, item.File);
            }
            else
            {
                new WorldResolver(item, trace, context).Resolve();
                new WorldElaboration(item, context.Diagnostics).Run();
            }

            if (!item.IsExcluded)
            {
                package.AddToModel(item);
            }
        }
    }
}
