namespace ComponentKit.Wit.Tests.Support.Generation;

/// <summary>A world while it is generated: its imports and exports by name.</summary>
internal sealed class GeneratedWorld(string name, GeneratedPackage package)
{
    public string Name { get; } = name;

    public GeneratedPackage Package { get; } = package;

    public Dictionary<string, Item> Imports { get; } = new(StringComparer.OrdinalIgnoreCase);

    public Dictionary<string, Item> Exports { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// Whether exports go together: one that uses an interface which is not exported may not depend, through that, on one that is.
    /// </summary>
    public static bool AreCompatible(IEnumerable<Item> exports)
    {
        HashSet<GeneratedInterface> exported = exports.Where(e => e.Interface is not null).Select(e => e.Interface!).ToHashSet();
        return exports.SelectMany(e => e.Dependencies).All(d => exported.Contains(d) || !d.Closure().Any(exported.Contains));
    }

    /// <summary>An import or export.</summary>
    /// <param name="Interface">An interface under its own name, or null.</param>
    /// <param name="Dependencies">The interfaces that it uses.</param>
    /// <param name="IsType">Whether it is a type, so that it keeps its name when it is included.</param>
    internal sealed record Item(GeneratedInterface? Interface, IReadOnlyCollection<GeneratedInterface> Dependencies, bool IsType = false);
}
