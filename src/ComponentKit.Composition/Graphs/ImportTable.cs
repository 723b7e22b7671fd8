using ComponentKit.Binary.Naming;
using ComponentKit.Binary.Typing;
using ComponentKit.Wit.Diagnostics;
using ComponentKit.Wit.Model;

namespace ComponentKit.Composition.Graphs;

/// <summary>The imports of a composition: one for each name, and for all compatible versions of an interface.</summary>
internal sealed class ImportTable
{
    private readonly Dictionary<string, ImportEntry> _entries = new(StringComparer.Ordinal);
    private readonly Dictionary<TypeDef, ImportEntry> _homes = [];
    private readonly HashSet<(TypeBindings, string)> _inProgress = [];

    /// <summary>The imports in their order.</summary>
    public IEnumerable<ImportEntry> Entries => _entries.Values.OrderBy(e => e.Instance is null).ThenBy(e => e.Order);

    /// <summary>The import that a type of the composition is an export of, or is itself; null for other types.</summary>
    public ImportEntry? HomeOf(TypeDef type) => _homes.GetValueOrDefault(type);

    /// <summary>Bindings in which types of instances that others import are found by importing those instances.</summary>
    /// <param name="homes">The instances.</param>
    /// <param name="wish">On whose behalf, and the place that such an import is to have.</param>
    public TypeBindings CreateBindings(TypeHomes homes, ImportWish wish) => new((bindings, type) =>
    {
        if (homes.Find(type) is { } home && !_inProgress.Contains((bindings, home.Name.Name)))
        {
            Request(home, bindings, wish);
        }
    });

    /// <summary>Has types of an instance count as its own, although it could be imported: it is an export.</summary>
    public void Shield(TypeBindings bindings, string name) => _inProgress.Add((bindings, name));

    /// <summary>Adds what one node wants imported.</summary>
    /// <param name="import">The name, and the type in the words of its component.</param>
    /// <param name="bindings">What those words stand for; types that the import brings are bound.</param>
    /// <param name="wish">Who wants it, and where among the imports.</param>
    /// <exception cref="DiagnosticException">It does not go together with what others want of the name.</exception>
    public ImportEntry Request(NamedExtern import, TypeBindings bindings, ImportWish wish)
    {
        // What it uses comes first, and may be on the way already.
        _inProgress.Add((bindings, import.Name.Name));
        string key = KeyOf(import);
        if (!_entries.TryGetValue(key, out ImportEntry? entry))
        {
            entry = new ImportEntry(wish)
            {
                Name = import.Name,
                Instance = import.Type is TypedExtern.Instance ? new MergedInstance() : null,
            };
            _entries.Add(key, entry);
        }

        string? reason = Merge(entry, import, bindings);
        if (reason is not null)
        {
            throw Conflict(entry, import, wish, reason);
        }

        entry.Order = entry.Order.CompareTo(wish.Order) < 0 ? entry.Order : wish.Order;
        if (InterfaceName.TryParse(import.Name.Name)?.Package.Version is { } version
            && version.CompareTo(InterfaceName.TryParse(entry.Name.Name)?.Package.Version) > 0)
        {
            entry.Name = import.Name;
        }

        _inProgress.Remove((bindings, import.Name.Name));
        return entry;
    }

    private string? Merge(ImportEntry entry, NamedExtern import, TypeBindings bindings)
    {
        var translator = new TypeTranslator(bindings);
        if (entry.Instance is { } instance && import.Type is TypedExtern.Instance(var type))
        {
            return instance.Merge(type, bindings, translator, definition => _homes.TryAdd(definition, entry));
        }

        if (entry.Item is null && entry.Instance is null)
        {
            entry.Item = translator.Translate(import.Type);
            if (TypeHomes.DefinitionOf(entry.Item) is { } definition)
            {
                _homes.TryAdd(definition, entry);
            }

            return null;
        }

        return new ExternComparer(bindings).Compare(entry.Type, import.Type);
    }

    private static string KeyOf(NamedExtern import)
    {
        string name = import.Name.Name;
        return InterfaceName.TryParse(name) is { Package.Version.CompatibilityTrack: { } track } parsed
            ? $"{(parsed with { Package = parsed.Package with { Version = null } })}@{track}"
            : name;
    }

    private static DiagnosticException Conflict(ImportEntry entry, NamedExtern import, ImportWish wish, string reason) =>
        new(new Diagnostic(
            GraphDiagnostics.ImportConflict,
            $"{entry.First.By} and {wish.By} both import `{import.Name}`, and want different things: {reason}",
            wish.Place)
        {
            Labels = entry.First.Place is DiagnosticLocation.InText ? [new DiagnosticLabel(entry.First.Place, "the first of the two")] : [],
            Help = "wire the import of one of them, so that the composition need not import both",
        });
}
