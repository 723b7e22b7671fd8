using ComponentKit.Wit.Diagnostics;
using ComponentKit.Wit.Syntax;

namespace ComponentKit.Wit.Resolution;

/// <summary>Orders packages, and interfaces and worlds, so that each comes after those it depends on.</summary>
internal sealed class ItemOrder(ResolutionContext context)
{
    // Walks over chains of interfaces are recursive later on.
    private const int MaxChain = 400;

    private readonly Dictionary<ItemSymbol, int> _depths = [];

    /// <summary>Whether a cycle was reported.</summary>
    public bool HasCycle { get; private set; }

    /// <summary>The packages, each after those it refers to.</summary>
    public List<PackageScope> SortPackages(IEnumerable<PackageScope> packages) => TopologicalOrder.Sort(
        packages,
        package => package.Files
            .SelectMany(file => Paths(file).Select(path => context.Paths.Find(path, file)?.File.Package))
            .Where(p => p is not null && p != package)
            .Select(p => p!),
        cycle => Report(
            $"the package `{cycle[0].Name}` depends on itself: {Chain(cycle, p => p.Name.ToString())}", cycle[0].Place));

    /// <summary>The interfaces and worlds, each after those whose types it uses or which it includes.</summary>
    public List<ItemSymbol> SortItems(IEnumerable<ItemSymbol> items)
    {
        List<ItemSymbol> order = TopologicalOrder.Sort(
            items,
            Dependencies,
            cycle => Report($"`{cycle[0].Name}` depends on itself: {Chain(cycle, i => i.Name)}", cycle[0].Place));
        foreach (ItemSymbol item in HasCycle ? [] : order)
        {
            int depth = Dependencies(item).Select(d => _depths[d]).DefaultIfEmpty(0).Max() + 1;
            _depths.Add(item, depth);
            if (depth == MaxChain + 1)
            {
                HasCycle = true;
                context.Diagnostics.Add(
                    DiagnosticCodes.DefinitionsTooDeep, $"`{item.Name}` depends on a chain of more than {MaxChain} others", item.Place);
            }
        }

        return order;
    }

    private static string Chain<T>(IReadOnlyList<T> cycle, Func<T, string> name) =>
        string.Join(" → ", cycle.Append(cycle[0]).Take(12).Select(n => $"`{name(n)}`"));

    private static IEnumerable<UsePathSyntax> Paths(FileScope file)
    {
        foreach (TopLevelItemSyntax item in file.Items)
        {
            IEnumerable<UsePathSyntax> paths = item switch
            {
                TopLevelUseSyntax use => [use.Path],
                InterfaceSyntax { Items: var items } => items.SelectMany(AllPaths),
                WorldSyntax { Items: var items } => items.SelectMany(AllPaths),
                _ => [],
            };
            foreach (UsePathSyntax path in paths)
            {
                yield return path;
            }
        }
    }

    private static IEnumerable<UsePathSyntax> AllPaths(ItemSyntax item) => item switch
    {
        UseSyntax use => [use.Path],
        IncludeSyntax include => [include.Path],
        ExternPathSyntax path => [path.Path],
        ExternNamedPathSyntax path => [path.Path],
        ExternInterfaceSyntax inline => inline.Items.SelectMany(AllPaths),
        _ => [],
    };

    // All paths of a world count: an interface has to be resolved before a world that only imports it.
    private IEnumerable<ItemSymbol> Dependencies(ItemSymbol item)
    {
        var items = item.Syntax is WorldSyntax world ? world.Items : ((InterfaceSyntax)item.Syntax).Items;
        return items.SelectMany(AllPaths).Select(p => context.Paths.Find(p, item.File)).Where(i => i is not null).Select(i => i!);
    }

    private void Report(string message, Place place)
    {
        HasCycle = true;
        context.Diagnostics.Add(DiagnosticCodes.Cycle, message, place);
    }
}
