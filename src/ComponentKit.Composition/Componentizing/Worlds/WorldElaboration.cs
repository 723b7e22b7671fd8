using ComponentKit.Wit.Diagnostics;
using ComponentKit.Wit.Model;

namespace ComponentKit.Composition.Componentizing.Worlds;

/// <summary>Puts the imports and exports of a world in order, and adds interfaces that others use types of.</summary>
/// <remarks>
/// Imports are interfaces, each behind those it uses, then types, then functions. Exports are functions, then interfaces. An exported
/// interface uses types of other exports where there are such, and of imports otherwise, never of both kinds by two ways.
/// </remarks>
internal sealed class WorldElaboration
{
    private readonly Dictionary<WitInterface, WitInterface> _replaced;
    private readonly string _file;
    private readonly OrderedDictionary<string, WorldItem> _imports = new(StringComparer.Ordinal);
    private readonly OrderedDictionary<string, WorldItem> _exports = new(StringComparer.Ordinal);
    private readonly Dictionary<string, WorldItem> _exportedInterfaces;
    private readonly HashSet<WitInterface> _requiredImports = [];

    private WorldElaboration(WitWorld world, Dictionary<WitInterface, WitInterface> replaced, string file)
    {
        _replaced = replaced;
        _file = file;
        _exportedInterfaces = world.Exports.OfType<WorldItem.Interface>().ToDictionary(i => i.Name, WorldItem (i) => i, StringComparer.Ordinal);
    }

    /// <summary>The imports and exports in order.</summary>
    /// <param name="world">The world.</param>
    /// <param name="replaced">The interfaces that others take the place of.</param>
    /// <param name="file">How messages name what the world is of.</param>
    /// <exception cref="DiagnosticException">An export would use an interface as it is exported and as it is imported.</exception>
    public static (IReadOnlyList<WorldItem> Imports, IReadOnlyList<WorldItem> Exports) Of(
        WitWorld world, Dictionary<WitInterface, WitInterface> replaced, string file)
    {
        var elaboration = new WorldElaboration(world, replaced, file);
        elaboration.AddImports(world.Imports);
        elaboration.AddExports(world.Exports);
        return ([.. elaboration._imports.Values.OrderBy(ClassOf)], [.. elaboration._exports.Values]);
    }

    private static int ClassOf(WorldItem item) => item switch
    {
        WorldItem.Interface => 0,
        WorldItem.Type(var type) => type.Kind is TypeDefKind.Alias(NamedType(var target)) && target.Owner != type.Owner ? 1 : 2,
        WorldItem.Function(var function) => function.Resource is null ? 3 : 4,
        _ => throw new ArgumentOutOfRangeException(nameof(item)),
    };

    private void AddImports(IEnumerable<WorldItem> imports)
    {
        IEnumerable<WorldItem> kept = imports.Where(item => item is not WorldItem.Interface(_, var value) || !_replaced.ContainsKey(value));
        foreach (WorldItem item in kept.OrderBy(ClassOf).ToList())
        {
            switch (item)
            {
                case WorldItem.Interface value:
                    AddImport(value);
                    break;
                case WorldItem.Type(var type) when WorldDependencies.Of(type) is { } used:
                    AddImport(ItemOf(used));
                    _imports.TryAdd(item.Name, item);
                    break;
                default:
                    _imports.TryAdd(item.Name, item);
                    break;
            }
        }
    }

    private void AddImport(WorldItem.Interface item)
    {
        if (_imports.ContainsKey(item.Name))
        {
            return;
        }

        foreach (WitInterface used in WorldDependencies.Of(item.Value))
        {
            AddImport(ItemOf(used));
        }

        _imports.TryAdd(item.Name, item);
    }

    private void AddExports(IEnumerable<WorldItem> exports)
    {
        List<WorldItem> items = [.. exports];
        foreach (WorldItem item in items.Where(item => item is not WorldItem.Interface))
        {
            _exports.TryAdd(item.Name, item);
        }

        foreach (WorldItem.Interface item in items.OfType<WorldItem.Interface>())
        {
            if (!Add(item, isExport: true))
            {
                throw ComponentizingFault.In(
                    ComponentizingDiagnostics.ConflictingWorlds,
                    _file,
                    $"the export `{item.Name}` would use types of an interface both as it is imported and as it is exported",
                    "export all interfaces that lie between the two as well");
            }
        }
    }

    private bool Add(WorldItem.Interface item, bool isExport)
    {
        if (_exports.ContainsKey(item.Name))
        {
            return isExport;
        }

        if (!isExport && _requiredImports.Contains(item.Value))
        {
            return true;
        }

        foreach (WorldItem.Interface used in WorldDependencies.Of(item.Value).Select(ItemOf))
        {
            if (!Add(used, isExport && _exportedInterfaces.ContainsKey(used.Name)))
            {
                return false;
            }
        }

        if (isExport)
        {
            return !_requiredImports.Contains(item.Value) && _exports.TryAdd(item.Name, item);
        }

        _requiredImports.Add(item.Value);
        _imports.TryAdd(item.Name, item);
        return true;
    }

    private WorldItem.Interface ItemOf(WitInterface used)
    {
        WitInterface latest = _replaced.GetValueOrDefault(used, used);
        return new WorldItem.Interface(latest.QualifiedName!, latest);
    }
}
