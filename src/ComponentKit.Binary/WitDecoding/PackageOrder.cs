using ComponentKit.Wit.Model;

namespace ComponentKit.Binary.WitDecoding;

/// <summary>Puts packages into an order in which each comes after those it depends on.</summary>
internal static class PackageOrder
{
    public static IReadOnlyList<WitPackage> Sort(IEnumerable<WitPackage> packages)
    {
        var sorted = new List<WitPackage>();
        var seen = new HashSet<WitPackage>();
        foreach (WitPackage package in packages)
        {
            Visit(package, seen, sorted);
        }

        return sorted;
    }

    private static void Visit(WitPackage package, HashSet<WitPackage> seen, List<WitPackage> sorted)
    {
        if (!seen.Add(package))
        {
            return;
        }

        foreach (WitPackage dependency in Dependencies(package))
        {
            Visit(dependency, seen, sorted);
        }

        sorted.Add(package);
    }

    // Interfaces depend on others through the types that they use, worlds through their imports and exports too.
    private static IEnumerable<WitPackage> Dependencies(WitPackage package)
    {
        IEnumerable<TypeOwner> ofInterfaces = package.Interfaces.SelectMany(UsedBy);
        IEnumerable<TypeOwner> ofWorlds = package.Worlds.SelectMany(world =>
            UsedBy(world).Concat(world.Imports.Concat(world.Exports).OfType<WorldItem.Interface>().SelectMany(
                item => UsedBy(item.Value).Prepend(item.Value))));
        return ofInterfaces.Concat(ofWorlds).Select(owner => owner.Package).OfType<WitPackage>();
    }

    private static IEnumerable<TypeOwner> UsedBy(TypeOwner owner) =>
        owner.Types.Select(type => type.Kind is TypeDefKind.Alias(NamedType(var target)) ? target.Owner : null).OfType<TypeOwner>();
}
