using ComponentKit.Wit.Diagnostics;
using ComponentKit.Wit.Model;

namespace ComponentKit.Wit.Resolution;

/// <summary>Adds the imports that a world's text implies.</summary>
/// <remarks>
/// An interface whose types are used by one that is imported or exported has to be there too, and before it. It becomes an
/// import, unless the world exports it and everything between is exported as well: then the types used are those exported.
/// What an import needs is always an import.
/// </remarks>
internal sealed class WorldElaboration(ItemSymbol symbol, ResolutionDiagnostics diagnostics)
{
    private readonly WorldBuilder _builder = symbol.World!;
    private readonly HashSet<string> _imported = new(StringComparer.Ordinal);
    private readonly Dictionary<WitInterface, WorldItem> _exported = [];
    private readonly HashSet<string> _exportNames = new(StringComparer.Ordinal);
    private readonly Dictionary<WitInterface, bool> _dependsOnExport = [];

    /// <summary>Moves everything from the builder to the world.</summary>
    public void Run()
    {
        // What is written keeps its own gates and docs, wherever it is implied first.
        var written = new Dictionary<string, WorldItem>(StringComparer.Ordinal);
        foreach ((WorldItem item, _) in _builder.Imports.Items)
        {
            written.Add(item.Name, item);
        }

        // Types before what is written with them, as in the world's own text, though an include brought them in later.
        foreach ((WorldItem item, _) in _builder.Imports.Items.OrderBy(i => Rank(i.Item)))
        {
            switch (item)
            {
                case WorldItem.Interface(_, var value):
                    ImportDependencies(value, item, written);
                    break;
                case WorldItem.Type({ Kind: TypeDefKind.Alias(NamedType { Definition.Owner: WitInterface used }) }):
                    Import(used, item, written);
                    break;
            }

            Import(item);
        }

        foreach ((WorldItem item, _) in _builder.Exports.Items)
        {
            if (item is WorldItem.Interface(var name, var value) && name == value.QualifiedName)
            {
                _exported.Add(value, item);
            }
        }

        foreach ((WorldItem item, _) in _builder.Exports.Items)
        {
            if (item is WorldItem.Interface(_, var value))
            {
                Export(value, item, written);
            }
            else
            {
                _builder.World.AddExport(item);
            }
        }
    }

    private static IEnumerable<WitInterface> Dependencies(WitInterface value) => value.Types
        .Select(t => t.Kind is TypeDefKind.Alias(NamedType { Definition.Owner: WitInterface owner }) && owner != value ? owner : null)
        .Where(o => o is not null)
        .Select(o => o!)
        .Distinct();

    private static int Rank(WorldItem item) => item switch
    {
        WorldItem.Type => 0,
        WorldItem.Function { Value.Resource: not null } => 1,
        _ => 2,
    };

    private void Import(WorldItem item)
    {
        if (_imported.Add(item.Name))
        {
            _builder.World.AddImport(item);
        }
    }

    private void Import(WitInterface value, WorldItem cause, Dictionary<string, WorldItem> written)
    {
        string name = value.QualifiedName!;
        if (!_imported.Contains(name))
        {
            ImportDependencies(value, cause, written);
            Import(written.TryGetValue(name, out WorldItem? item)
                ? item
                : new WorldItem.Interface(name, value) { Stability = cause.Stability });
        }
    }

    private void ImportDependencies(WitInterface value, WorldItem cause, Dictionary<string, WorldItem> written)
    {
        foreach (WitInterface dependency in Dependencies(value))
        {
            Import(dependency, cause, written);
        }
    }

    private void Export(WitInterface value, WorldItem item, Dictionary<string, WorldItem> written)
    {
        if (!_exportNames.Add(item.Name))
        {
            return;
        }

        foreach (WitInterface dependency in Dependencies(value))
        {
            if (_exported.TryGetValue(dependency, out WorldItem? export))
            {
                Export(dependency, export, written);
                continue;
            }

            if (DependsOnExport(dependency))
            {
                // The exporter would have to do with both the imported and the exported version of some interface.
                diagnostics.Add(
                    DiagnosticCodes.IncompatibleExport,
                    $"the export `{item.Name}` uses `{dependency}`, an import that itself uses an interface which is exported",
                    symbol.Place,
                    $"export `{dependency}` as well");
            }

            Import(dependency, item, written);
        }

        _builder.World.AddExport(item);
    }

    private bool DependsOnExport(WitInterface value)
    {
        if (!_dependsOnExport.TryGetValue(value, out bool depends))
        {
            depends = Dependencies(value).Any(d => _exported.ContainsKey(d) || DependsOnExport(d));
            _dependsOnExport.Add(value, depends);
        }

        return depends;
    }
}
