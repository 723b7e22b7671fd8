using ComponentKit.Wit.Diagnostics;
using ComponentKit.Wit.Model;

namespace ComponentKit.Wit.Resolution;

/// <summary>Orders packages, and interfaces and worlds, so that each comes after those it depends on.</summary>
internal sealed class ItemOrder(ResolutionContext context)
{
    /// <summary>The packages by name, each after those it refers to.</summary>
    public List<PackageScope> SortPackages(IEnumerable<PackageScope> packages) => TopologicalOrder.ByDepth(
        packages.OrderBy(p => p.Name, PackageNameOrder.Instance),
        package => package.Files
            .SelectMany(file => ItemPaths.Of(file).Select(path => context.Paths.Find(path, file)?.File.Package))
            .Where(p => p is not null && p != package)
            .Select(p => p!)
            .Distinct(),
        ReportPackages);

    /// <summary>The interfaces of a package, each after those whose types it uses, then the worlds, each after those it includes.</summary>
    public List<ItemSymbol> SortItems(PackageScope package) => TopologicalOrder
        .ByPlace(package.Items, Dependencies, ReportItems)
        .OrderBy(i => i.IsWorld)
        .ToList();

    private IEnumerable<ItemSymbol> Dependencies(ItemSymbol item) => ItemPaths.Before(item.Syntax)
        .Select(p => context.Paths.Find(p, item.File))
        .Where(i => i is not null && i.File.Package == item.File.Package)
        .Select(i => i!);

    private void ReportItems(ItemSymbol from, ItemSymbol to, Func<IReadOnlyList<ItemSymbol>> wholeCycle)
    {
        from.IsBroken = to.IsBroken = true;
        if (context.Diagnostics.IsFull)
        {
            return;
        }

        IReadOnlyList<ItemSymbol> cycle = wholeCycle();
        List<(ItemSymbol Item, Place Place)> steps = cycle
            .Select((item, i) => (item, item.File.At(ItemPaths.Before(item.Syntax)
                .First(p => context.Paths.Find(p, item.File) == cycle[(i + 1) % cycle.Count]).Path.Name)))
            .ToList();
        foreach (ItemSymbol item in cycle)
        {
            item.IsBroken = true;
        }

        // The first step but one is the culprit's definition, as the first one leads to it.
        ItemSymbol culprit = cycle[1 % cycle.Count];
        bool isHere = culprit.File == cycle[0].File;
        Report(
            cycle[0].IsWorld ? "world" : "interface",
            steps.Skip(1).Concat(steps.Take(1)).Select(s => (s.Item.Name, s.Place)).ToList(),
            isHere ? culprit.Place : steps[0].Place,
            cycle[0].IsWorld ? "one of them has to do without the `include`" : "move what both need to an interface of its own");
    }

    private void ReportPackages(PackageScope from, PackageScope to, Func<IReadOnlyList<PackageScope>> wholeCycle)
    {
        foreach (ItemSymbol item in from.Items.Concat(to.Items))
        {
            item.IsBroken = true;
        }

        if (context.Diagnostics.IsFull)
        {
            return;
        }

        IReadOnlyList<PackageScope> cycle = wholeCycle();
        var steps = new List<(string Name, Place Place)>();
        for (int i = 0; i < cycle.Count; i++)
        {
            PackageScope next = cycle[(i + 1) % cycle.Count];
            (FileScope file, ItemPath path) = cycle[i].Files
                .SelectMany(file => ItemPaths.Of(file).Select(path => (file, path)))
                .First(p => context.Paths.Find(p.path, p.file)?.File.Package == next);
            steps.Add((cycle[i].Name.ToString(), file.At(path.Path.Package?.Span ?? path.Path.Name.Span)));
        }

        foreach (ItemSymbol item in cycle.SelectMany(p => p.Items))
        {
            item.IsBroken = true;
        }

        Report("package", steps, steps[0].Place, "move what both need to a package of its own");
    }

    // The labels lead around the circle.
    private void Report(string kind, List<(string Name, Place Place)> steps, Place place, string help)
    {
        string path = string.Join(" → ", steps.Append(steps[0]).Take(12).Select(s => $"`{s.Name}`"));
        DiagnosticLabel[] labels = steps.Take(12)
            .Select((s, i) => new DiagnosticLabel(s.Place.ToLocation(), $"`{s.Name}` depends on `{steps[(i + 1) % steps.Count].Name}` here"))
            .ToArray();
        context.Diagnostics.Add(DiagnosticCodes.Cycle, $"the {kind} `{steps[0].Name}` depends on itself: {path}", place, help, labels);
    }

    // By namespace, then name, then version.
    private sealed class PackageNameOrder : IComparer<PackageName>
    {
        public static PackageNameOrder Instance { get; } = new();

        public int Compare(PackageName? x, PackageName? y)
        {
            int order = string.CompareOrdinal(x!.Namespace, y!.Namespace);
            order = order != 0 ? order : string.CompareOrdinal(x.Name, y.Name);
            return order != 0 ? order
                : x.Version is null ? (y.Version is null ? 0 : -1)
                : x.Version.CompareTo(y.Version);
        }
    }
}
