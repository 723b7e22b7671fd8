using ComponentKit.Wit.Model;
using ComponentKit.Wit.Resolution;

namespace ComponentKit.Composition.Merging;

/// <summary>The work of <see cref="WitMerger"/>: copies one model, then the other over it.</summary>
internal sealed class ModelMerge
{
    private readonly Dictionary<PackageName, WitPackage> _packages = [];
    private readonly List<WitPackage> _order = [];
    private readonly MergedTypes _types = new();
    private readonly Dictionary<WitWorld, WorldMerge> _worlds = [];

    public WitModel Merge(WitModel into, WitModel from)
    {
        Add(into);
        Add(from);

        foreach (WorldMerge world in _worlds.Values)
        {
            world.Finish();
        }

        // What was the first model's may use now what was the second's.
        return new WitModel(TopologicalOrder.ByDepth(_order, PackagesUsedBy, (_, _, _) => { }), _packages[into.Main.Name]);
    }

    private void Add(WitModel model)
    {
        foreach (WitPackage source in model.Packages)
        {
            if (!_packages.TryGetValue(source.Name, out WitPackage? package))
            {
                package = new WitPackage(source.Name);
                _packages.Add(source.Name, package);
                _order.Add(package);
            }

            package.Docs ??= source.Docs;
            foreach (WitInterface item in source.Interfaces)
            {
                Add(package, item);
            }

            foreach (WitWorld world in source.Worlds)
            {
                Add(package, world);
            }
        }
    }

    private void Add(WitPackage package, WitInterface source)
    {
        WitInterface? known = package.Interfaces.FirstOrDefault(i => i.Name == source.Name);
        WitInterface merged = known ?? new WitInterface(source.Name, package);
        if (known is null)
        {
            package.Add(merged);
        }

        _types.Merge(source, merged, $"the interface `{source}`");
    }

    private void Add(WitPackage package, WitWorld source)
    {
        WitWorld? known = package.Worlds.FirstOrDefault(w => w.Name == source.Name);
        if (known is null)
        {
            known = new WitWorld(source.Name, package);
            package.Add(known);
            _worlds.Add(known, new WorldMerge(_types, known));
        }
        else
        {
            RequireSame(source, "import", _worlds[known].Imports, source.Imports);
            RequireSame(source, "export", _worlds[known].Exports, source.Exports);
        }

        _worlds[known].Add(source);
    }

    private static void RequireSame(WitWorld world, string side, IEnumerable<string> known, IReadOnlyList<WorldItem> other)
    {
        string? missing = other.Select(i => i.Name).Except(known).FirstOrDefault();
        string? surplus = known.Except(other.Select(i => i.Name)).FirstOrDefault();
        if (missing is not null || surplus is not null)
        {
            string where = missing is not null ? "the second form" : "the first form";
            throw MergedTypes.Conflict($"the world `{world}`", $"only {where} has the {side} `{missing ?? surplus}`, and worlds have to be the same");
        }
    }

    private static IEnumerable<WitPackage> PackagesUsedBy(WitPackage package)
    {
        IEnumerable<TypeOwner?> owners = package.Interfaces.Cast<TypeOwner>().Concat(package.Worlds)
            .SelectMany(o => o.Types)
            .Select(t => t.Kind is TypeDefKind.Alias(NamedType(var target)) ? target.Owner : null);
        IEnumerable<TypeOwner?> named = package.Worlds
            .SelectMany(w => w.Imports.Concat(w.Exports))
            .Select(i => i is WorldItem.Interface(_, var value) ? value : null);
        return owners.Concat(named).Select(o => o?.Package).OfType<WitPackage>().Where(p => p != package).Distinct();
    }
}
