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

        // Items that could not be read would only be reported again as missing.
        return parsed.Count > 0 ? new(null, parsed.ToImmutable()) : Resolve(main, dependencies, features);
    }

    /// <summary>Resolves files that are parsed already; without a model when there are errors.</summary>
    /// <param name="main">The files of the package that is asked for.</param>
    /// <param name="dependencies">The files of each other package.</param>
    /// <param name="features">The active features; none by default.</param>
    public static DiagnosticResult<WitModel?> Resolve(
        IReadOnlyList<WitFileSyntax> main,
        IReadOnlyList<ImmutableArray<WitFileSyntax>> dependencies,
        WitFeatures? features = null)
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

        var context = new ResolutionContext(diagnostics, gates, new PathResolver(collector.Packages, diagnostics));
        var order = new ItemOrder(context);
        List<PackageScope> packages = order.SortPackages(collector.Packages);
        List<ItemSymbol> items = order.HasCycle ? [] : order.SortItems(packages.SelectMany(p => p.Items));
        if (order.HasCycle)
        {
            return new(null, diagnostics.ToImmutable());
        }

        CheckUses(packages, context);
        ResolveItems(items, context);
        return new(
            diagnostics.HasErrors ? null : new WitModel(packages.ConvertAll(p => p.Model), mainPackage.Model),
            diagnostics.ToImmutable());
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

    private static void ResolveItems(List<ItemSymbol> items, ResolutionContext context)
    {
        var interfaces = new InterfaceResolver(context);
        foreach (ItemSymbol item in items.Where(i => !i.IsExcluded))
        {
            if (item.Syntax is InterfaceSyntax syntax)
            {
                item.Scope = interfaces.Resolve(item.Interface!, syntax.Items, item.File);
            }
            else
            {
                new WorldResolver(item, context).Resolve();
            }
        }

        if (context.Diagnostics.HasErrors)
        {
            return;
        }

        foreach (ItemSymbol item in items.Where(i => i.IsWorld && !i.IsExcluded))
        {
            new WorldElaboration(item, context.Diagnostics).Run();
        }
    }
}
