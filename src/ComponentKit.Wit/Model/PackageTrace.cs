namespace ComponentKit.Wit.Model;

/// <summary>
/// In which order a package's text led to its model. The JSON form numbers anonymous types too, and does so in the order in
/// which they are come across; the model itself does not tell it any more.
/// </summary>
internal sealed class PackageTrace
{
    /// <summary>All definitions in the order of their resolution, those that gates leave out included.</summary>
    public List<Definition> Definitions { get; } = [];

    /// <summary>The interfaces: those with a name, then those written inline in worlds.</summary>
    public List<WitInterface> Interfaces { get; } = [];

    /// <summary>The worlds.</summary>
    public List<WorldTrace> Worlds { get; } = [];

    /// <summary>A trace for a package that came from a binary: the order of the model.</summary>
    public static PackageTrace Of(WitPackage package)
    {
        var trace = new PackageTrace();
        trace.Interfaces.AddRange(package.Interfaces);
        trace.Interfaces.AddRange(package.Worlds
            .SelectMany(w => w.Imports.Concat(w.Exports))
            .OfType<WorldItem.Interface>()
            .Where(i => i.Value.Name is null)
            .Select(i => i.Value));
        foreach (WitInterface item in trace.Interfaces)
        {
            trace.Definitions.AddRange(item.Types.Select(t => new Definition(t, null)));
            trace.Definitions.AddRange(item.Functions.Select(f => new Definition(null, f)));
        }

        foreach (WitWorld world in package.Worlds)
        {
            var items = world.Imports.Concat(world.Exports).ToList();
            trace.Definitions.AddRange(items.OfType<WorldItem.Type>().Select(t => new Definition(t.Value, null)));
            trace.Definitions.AddRange(items.OfType<WorldItem.Function>().Select(f => new Definition(null, f.Value)));
            trace.Worlds.Add(new WorldTrace(world));
        }

        return trace;
    }

    /// <summary>A type or a function.</summary>
    /// <param name="Type">The type, or null.</param>
    /// <param name="Function">The function, or null.</param>
    /// <param name="IsExcluded">Whether a gate leaves it out.</param>
    internal readonly record struct Definition(TypeDef? Type, WitFunction? Function, bool IsExcluded = false);

    /// <summary>A world.</summary>
    /// <param name="World">The world.</param>
    internal sealed record WorldTrace(WitWorld World)
    {
        /// <summary>The functions that the world's own text imports.</summary>
        public List<WitFunction> Imports { get; } = [];

        /// <summary>The functions that the world's own text exports.</summary>
        public List<WitFunction> Exports { get; } = [];

        /// <summary>What each <c>include</c> copied into the world.</summary>
        public List<IReadOnlyList<WorldItem>> Includes { get; } = [];
    }
}
