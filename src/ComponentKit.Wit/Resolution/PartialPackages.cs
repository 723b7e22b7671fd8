using ComponentKit.Wit.Model;

namespace ComponentKit.Wit.Resolution;

/// <summary>Puts together what several binaries tell of one package: each knows only what it uses.</summary>
public static class PartialPackages
{
    /// <summary>One package of each name, with everything once. They are for printing: definitions keep their owners.</summary>
    /// <param name="packages">The packages, several of one name perhaps; of two items with one name, the first counts.</param>
    public static IEnumerable<WitPackage> Merge(IEnumerable<WitPackage> packages) =>
        packages.GroupBy(p => p.Name).Select(group => Merge(group.Key, group));

    private static WitPackage Merge(PackageName name, IEnumerable<WitPackage> parts)
    {
        var package = new WitPackage(name);
        foreach (IGrouping<string, WitInterface> interfaces in parts.SelectMany(p => p.Interfaces).GroupBy(i => i.Name!, StringComparer.Ordinal))
        {
            var merged = new WitInterface(interfaces.Key, package);
            foreach (TypeDef type in FirstOfName(interfaces.SelectMany(i => i.Types), t => t.Name!))
            {
                merged.Add(type);
            }

            foreach (WitFunction function in FirstOfName(interfaces.SelectMany(i => i.Functions), f => f.Name))
            {
                merged.Add(function);
            }

            package.Add(merged);
        }

        return package;
    }

    private static IEnumerable<T> FirstOfName<T>(IEnumerable<T> items, Func<T, string> name) =>
        items.GroupBy(name, StringComparer.Ordinal).Select(g => g.First());
}
