using ComponentKit.Binary.WitDecoding;
using ComponentKit.Wit.Diagnostics;
using ComponentKit.Wit.Model;

namespace ComponentKit.Composition.Componentizing.Worlds;

/// <summary>Copies a world so that every import and export has types of its own, and each <c>use</c> leads to what the component will have.</summary>
/// <remarks>
/// In a model, an interface is one object wherever it occurs. In a component its types are distinct, those of the import and those of
/// the export. An import uses types of imports; an export those of other exports where there are such.
/// </remarks>
internal sealed class WorldCloner
{
    private readonly Dictionary<WitInterface, WitInterface> _replaced;
    private readonly string _file;
    private readonly WitWorld _world = new("root", new WitPackage(new PackageName("root", "root")));
    private readonly Dictionary<(WitInterface, string), TypeDef> _imported = [];
    private readonly Dictionary<(WitInterface, string), TypeDef> _exported = [];

    private WorldCloner(Dictionary<WitInterface, WitInterface> replaced, string file)
    {
        _replaced = replaced;
        _file = file;
    }

    /// <summary>The copy.</summary>
    /// <param name="imports">The imports, each interface behind those that it uses.</param>
    /// <param name="exports">The exports, each interface behind those that it uses.</param>
    /// <param name="replaced">The interfaces that others take the place of.</param>
    /// <param name="file">How messages name what the world is of.</param>
    /// <exception cref="DiagnosticException">A later version of an interface lacks a type of an earlier one.</exception>
    public static TargetWorld Clone(
        IReadOnlyList<WorldItem> imports, IReadOnlyList<WorldItem> exports, Dictionary<WitInterface, WitInterface> replaced, string file)
    {
        var cloner = new WorldCloner(replaced, file);
        var ofWorld = new TypeCloner(null, cloner._world, cloner.FindImported);
        WorldItem[] newImports = [.. imports.Select(item => Clone(item, ofWorld, cloner._imported, cloner.FindImported))];
        WorldItem[] newExports = [.. exports.Select(item => Clone(item, ofWorld, cloner._exported, cloner.FindExported))];
        return new TargetWorld(newImports, newExports);
    }

    private static WorldItem Clone(
        WorldItem item, TypeCloner ofWorld, Dictionary<(WitInterface, string), TypeDef> shared, Func<TypeDef, TypeDef> find)
    {
        WorldItem clone = item switch
        {
            WorldItem.Function(var function) => new WorldItem.Function(ofWorld.Clone(function)),
            WorldItem.Type(var type) => new WorldItem.Type(ofWorld.Clone(type)),
            WorldItem.Interface(var name, var value) =>
                new WorldItem.Interface(name, Clone(value, WorldDependencies.IsShared(item) ? shared : null, find)),
            _ => throw new ArgumentOutOfRangeException(nameof(item)),
        };
        return clone with { ExternalId = item.ExternalId };
    }

    private static WitInterface Clone(WitInterface source, Dictionary<(WitInterface, string), TypeDef>? shared, Func<TypeDef, TypeDef> find)
    {
        var copy = new WitInterface(source.Name, source.Package);
        var types = new TypeCloner(source, copy, find);
        types.CloneInto(source, copy);
        foreach (TypeDef type in source.Types)
        {
            shared?.TryAdd((source, type.Name!), types.Clone(type));
        }

        return copy;
    }

    private TypeDef FindExported(TypeDef type) =>
        type.Owner is WitInterface owner && _exported.TryGetValue((owner, type.Name!), out TypeDef? found) ? found : FindImported(type);

    private TypeDef FindImported(TypeDef type)
    {
        if (type.Owner is WitInterface owner)
        {
            WitInterface latest = _replaced.GetValueOrDefault(owner, owner);
            if (_imported.TryGetValue((latest, type.Name!), out TypeDef? found))
            {
                return found;
            }

            throw ComponentizingFault.In(
                ComponentizingDiagnostics.ConflictingWorlds,
                _file,
                latest == owner
                    ? $"the world uses the type `{type.Name}` of `{owner}`, which it neither imports nor exports"
                    : $"`{latest}` cannot stand in for `{owner}`: it has no type `{type.Name}`");
        }

        throw ComponentizingFault.In(
            ComponentizingDiagnostics.ConflictingWorlds, _file, $"the type `{type}` is used outside of the world that it belongs to");
    }
}
