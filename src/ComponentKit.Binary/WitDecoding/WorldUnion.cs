using ComponentKit.Wit.Diagnostics;
using ComponentKit.Wit.Model;
using ComponentKit.Wit.Printing;
using ComponentKit.Wit.Resolution;

namespace ComponentKit.Binary.WitDecoding;

/// <summary>Puts several worlds together: what two of them have in common is there once.</summary>
/// <param name="target">The world to add to.</param>
internal sealed class WorldUnion(WitWorld target)
{
    private readonly Dictionary<string, WorldItem> _imports = new(StringComparer.Ordinal);
    private readonly Dictionary<string, WorldItem> _exports = new(StringComparer.Ordinal);

    /// <summary>Adds all that a world has.</summary>
    /// <param name="world">The world.</param>
    /// <param name="location">What a diagnostic points at.</param>
    /// <exception cref="DiagnosticException">An import or export differs from one that is there already.</exception>
    public void Add(WitWorld world, DiagnosticLocation location)
    {
        var copy = new WorldCopy(world, target, name => name);
        Add(world, world.Imports, _imports, target.AddImport, copy, location);
        Add(world, world.Exports, _exports, target.AddExport, copy, location);
    }

    private static void Add(
        WitWorld world,
        IReadOnlyList<WorldItem> items,
        Dictionary<string, WorldItem> known,
        Action<WorldItem> add,
        WorldCopy copy,
        DiagnosticLocation location)
    {
        foreach (WorldItem item in items)
        {
            if (!known.TryGetValue(item.Name, out WorldItem? other))
            {
                // What has a plain name belongs to its world alone.
                WorldItem added = item is WorldItem.Interface(var name, var value) && name == value.QualifiedName ? item : copy.Of(item);
                known.Add(item.Name, added);
                add(added);
            }
            else if (!IsSame(item, other))
            {
                throw new DiagnosticException(new Diagnostic(
                    WitDecodingDiagnostics.ConflictingMetadata,
                    $"`{world}` has another import or export `{item.Name}` than the worlds embedded in the module before it",
                    location));
            }
        }
    }

    private static bool IsSame(WorldItem left, WorldItem right) => (left, right) switch
    {
        (WorldItem.Interface(_, { Name: not null } a), WorldItem.Interface(_, var b)) => a == b,
        (WorldItem.Function(var a), WorldItem.Function(var b)) => SignatureText.Of(a) == SignatureText.Of(b),
        _ => false,
    };
}
