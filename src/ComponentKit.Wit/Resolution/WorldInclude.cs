using ComponentKit.Wit.Diagnostics;
using ComponentKit.Wit.Model;
using ComponentKit.Wit.Syntax;

namespace ComponentKit.Wit.Resolution;

/// <summary>Takes the imports and exports of another world into one: <c>include a with { b as c };</c></summary>
/// <remarks>
/// An interface that goes by its own name is the same in every world, so that the union has it once. Everything with a plain
/// name belongs to its world alone: it is copied, and two of one name are a conflict.
/// </remarks>
internal sealed class WorldInclude
{
    private readonly WorldBuilder _target;
    private readonly WitWorld _included;
    private readonly bool _isForeign;
    private readonly Place _place;
    private readonly Dictionary<string, RenameSyntax> _renames = new(StringComparer.Ordinal);
    private readonly FileScope _file;
    private readonly ResolutionDiagnostics _diagnostics;
    private readonly WorldCopy _copy;
    private readonly List<WorldItem> _copies = [];

    public WorldInclude(WorldBuilder target, ItemSymbol included, IncludeSyntax syntax, FileScope file, ResolutionDiagnostics diagnostics)
    {
        _target = target;
        _included = included.World!.World;
        _isForeign = _included.Package != target.World.Package;
        _place = file.At(syntax.Path.Name);
        _file = file;
        _diagnostics = diagnostics;
        HashSet<string> names = syntax.Names.IsEmpty ? [] : FindNames();
        foreach (RenameSyntax rename in syntax.Names)
        {
            Add(rename, names);
        }

        _copy = new WorldCopy(_included, target.World, Rename);
    }

    /// <summary>Adds the items; gives those that are copies.</summary>
    public IReadOnlyList<WorldItem> Run()
    {
        Include(_included.Imports, _target.Imports);
        Include(_included.Exports, _target.Exports);
        return _copies;
    }

    private void Add(RenameSyntax rename, HashSet<string> names)
    {
        string name = rename.Name.Name;
        if (_renames.TryGetValue(name, out RenameSyntax? first))
        {
            _diagnostics.AddDuplicate($"`{name}` gets two other names", _file.At(rename.Name), _file.At(first.Name));
        }
        else if (!names.Contains(name))
        {
            _diagnostics.Add(
                DiagnosticCodes.InvalidRename,
                $"the world `{_included.Name}` has no import or export with the plain name `{name}`",
                _file.At(rename.Name),
                _diagnostics.Suggest(name, names) ?? "interfaces that go by their own names are not renamed");
        }

        _renames[name] = rename;
    }

    // A resource's functions go with it, also where only they are left to be seen.
    private HashSet<string> FindNames() => new(
        _included.Imports.Concat(_included.Exports)
            .Select(i => i is WorldItem.Function { Value.Resource: { } resource } ? resource.Name! : i.Name)
            .Where(n => !n.Contains(':')),
        StringComparer.Ordinal);

    private string Rename(string name) => _renames.TryGetValue(name, out RenameSyntax? rename) ? rename.Alias!.Name : name;

    private void Include(IReadOnlyList<WorldItem> from, WorldItemList to)
    {
        foreach (WorldItem item in from)
        {
            if (item is WorldItem.Interface(var name, var value) && name == value.QualifiedName)
            {
                to.Include((WorldItem.Interface)item, _isForeign, _place, _diagnostics);
                continue;
            }

            WorldItem copy = _copy.Of(item);
            Place place = _renames.TryGetValue(item.Name, out RenameSyntax? rename) ? _file.At(rename.Alias!) : _place;
            if (to.Add(copy, place, _diagnostics, "; give one of them another name by `include … with { … as … }`"))
            {
                _copies.Add(copy);
            }
        }
    }
}
