using ComponentKit.Wit.Diagnostics;
using ComponentKit.Wit.Model;

namespace ComponentKit.Wit.Resolution;

/// <summary>Adds to a world the imports that it implies, and puts imports and exports into their order.</summary>
/// <remarks>
/// An interface depends on those whose types it uses. They come before it: among the exports where they are exported too,
/// otherwise among the imports. Of the imports, interfaces come first, then types, then functions, as later ones build on
/// earlier ones. Walks are without recursion: interfaces may depend on each other in chains of any length.
/// </remarks>
internal sealed class WorldElaboration(ItemSymbol symbol, ResolutionDiagnostics diagnostics)
{
    private readonly WorldBuilder _builder = symbol.World!;
    private readonly Dictionary<string, WorldItem> _written = new(StringComparer.Ordinal);
    private readonly List<WorldItem> _imports = [];
    private readonly HashSet<string> _imported = new(StringComparer.Ordinal);
    private readonly Dictionary<WitInterface, WorldItem> _exported = [];
    private readonly HashSet<string> _exportNames = new(StringComparer.Ordinal);
    private readonly Dictionary<WitInterface, bool> _dependsOnExport = [];

    /// <summary>Moves everything from the builder to the world.</summary>
    public void Run()
    {
        // What is written keeps its own gates and docs, wherever it is implied first.
        foreach (WorldItem item in _builder.Imports.Items)
        {
            _written[item.Name] = item;
        }

        foreach (WorldItem item in _builder.Imports.Items.OrderBy(Rank))
        {
            if (item is WorldItem.Interface(_, var value))
            {
                ImportDependencies(value, item.Stability);
            }
            else if (item is WorldItem.Type(var type) && UsedFrom(type) is { } used)
            {
                Import(used, item.Stability);
            }

            Import(item);
        }

        AddExports();
        foreach (WorldItem item in _imports.OrderBy(Rank))
        {
            _builder.World.AddImport(item);
        }
    }

    private static WitInterface? UsedFrom(TypeDef type) =>
        type.Kind is TypeDefKind.Alias(NamedType { Definition.Owner: WitInterface owner }) && owner != type.Owner ? owner : null;

    private static IEnumerable<WitInterface> Dependencies(WitInterface value) =>
        value.Types.Select(UsedFrom).Where(o => o is not null).Select(o => o!).Distinct();

    private static int Rank(WorldItem item) => item switch
    {
        WorldItem.Interface => 0,
        WorldItem.Type(var type) => UsedFrom(type) is not null ? 1 : 2,
        WorldItem.Function { Value.Resource: null } => 3,
        _ => 4,
    };

    private void AddExports()
    {
        foreach (WorldItem item in _builder.Exports.Items)
        {
            if (item is WorldItem.Function)
            {
                _builder.World.AddExport(item);
            }
            else if (item is WorldItem.Interface(var name, var value) && name == value.QualifiedName)
            {
                _exported.Add(value, item);
            }
        }

        foreach (WorldItem.Interface item in _builder.Exports.Items.OfType<WorldItem.Interface>())
        {
            // Those that are exported by their own names stand before those that use them.
            List<WorldItem.Interface> order = TopologicalOrder.ByDepth(
                [item],
                i => Dependencies(i.Value)
                    .Where(d => _exported.TryGetValue(d, out WorldItem? e) && !_exportNames.Contains(e.Name))
                    .Select(d => (WorldItem.Interface)_exported[d]),
                (_, _, _) => { });
            foreach (WorldItem.Interface export in order)
            {
                Export(export);
            }
        }
    }

    private void Import(WorldItem item)
    {
        if (_imported.Add(item.Name))
        {
            _imports.Add(item);
        }
    }

    private void ImportDependencies(WitInterface value, Stability stability)
    {
        foreach (WitInterface dependency in Dependencies(value))
        {
            Import(dependency, stability);
        }
    }

    private void Import(WitInterface value, Stability stability)
    {
        if (_imported.Contains(value.QualifiedName!))
        {
            return;
        }

        List<WitInterface> order = TopologicalOrder.ByDepth(
            [value], i => Dependencies(i).Where(d => !_imported.Contains(d.QualifiedName!)), (_, _, _) => { });
        foreach (WitInterface next in order)
        {
            string name = next.QualifiedName!;
            Import(_written.TryGetValue(name, out WorldItem? item) ? item : new WorldItem.Interface(name, next) { Stability = stability });
        }
    }

    private void Export(WorldItem.Interface item)
    {
        if (!_exportNames.Add(item.Name))
        {
            return;
        }

        foreach (WitInterface dependency in Dependencies(item.Value).Where(d => !_exported.ContainsKey(d)))
        {
            if (DependsOnExport(dependency))
            {
                // The exporter would have to do with both the imported and the exported version of some interface.
                diagnostics.Add(
                    DiagnosticCodes.IncompatibleExport,
                    $"the export `{item.Name}` uses `{dependency}`, an import that itself uses an interface which is exported",
                    symbol.Place,
                    $"export `{dependency}` as well");
            }

            Import(dependency, item.Stability);
        }

        _builder.World.AddExport(item);
    }

    private bool DependsOnExport(WitInterface value)
    {
        List<WitInterface> order = TopologicalOrder.ByDepth(
            [value], i => Dependencies(i).Where(d => !_dependsOnExport.ContainsKey(d)), (_, _, _) => { });
        foreach (WitInterface next in order.Where(i => !_dependsOnExport.ContainsKey(i)))
        {
            _dependsOnExport.Add(next, Dependencies(next).Any(d => _exported.ContainsKey(d) || _dependsOnExport[d]));
        }

        return _dependsOnExport[value];
    }
}
