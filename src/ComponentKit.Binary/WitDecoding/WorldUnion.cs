using ComponentKit.Wit.Diagnostics;
using ComponentKit.Wit.Model;
using ComponentKit.Wit.Printing;

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
        var copy = new TypeCloner(world, target, static type => type);
        foreach (WorldItem.Type type in world.Imports.OfType<WorldItem.Type>())
        {
            if (_imports.GetValueOrDefault(type.Name) is WorldItem.Type known)
            {
                copy.Take(type.Value, known.Value);
            }
        }

        Add(world, world.Imports, _imports, target.AddImport, copy, location);
        Add(world, world.Exports, _exports, target.AddExport, copy, location);
    }

    private void Add(
        WitWorld world,
        IReadOnlyList<WorldItem> items,
        Dictionary<string, WorldItem> known,
        Action<WorldItem> add,
        TypeCloner copy,
        DiagnosticLocation location)
    {
        foreach (WorldItem item in items)
        {
            if (!known.TryGetValue(item.Name, out WorldItem? other))
            {
                // What has a plain name belongs to its world alone.
                WorldItem added = item is WorldItem.Interface(var name, var value) && name == value.QualifiedName ? item : Copy(item, copy);
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

    private WorldItem Copy(WorldItem item, TypeCloner types)
    {
        WorldItem copy = item switch
        {
            WorldItem.Type(var type) => new WorldItem.Type(types.Clone(type)),
            WorldItem.Function(var function) => new WorldItem.Function(types.Clone(function)),
            WorldItem.Interface(var name, { Name: null } inline) => new WorldItem.Interface(name, Copy(inline)),
            _ => item,
        };
        return copy with { Stability = item.Stability, Docs = item.Docs, ExternalId = item.ExternalId };
    }

    private WitInterface Copy(WitInterface inline)
    {
        var copy = new WitInterface(null, target.Package) { Docs = inline.Docs, Stability = inline.Stability, CopiedFrom = inline };
        new TypeCloner(inline, copy, static type => type).CloneInto(inline, copy);
        return copy;
    }

    private static bool IsSame(WorldItem left, WorldItem right) => (left, right) switch
    {
        (WorldItem.Interface(_, { Name: not null } a), WorldItem.Interface(_, var b)) => a == b,
        (WorldItem.Interface(_, var a), WorldItem.Interface(_, { Name: null } b)) => a.Functions.All(f =>
            b.Functions.FirstOrDefault(other => other.Name == f.Name) is not { } known || SignatureText.Of(f) == SignatureText.Of(known)),
        (WorldItem.Function(var a), WorldItem.Function(var b)) => SignatureText.Of(a) == SignatureText.Of(b),
        (WorldItem.Type(var a), WorldItem.Type(var b)) => a.Kind.GetType() == b.Kind.GetType(),
        _ => false,
    };
}
