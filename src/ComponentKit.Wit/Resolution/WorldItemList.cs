using ComponentKit.Wit.Diagnostics;
using ComponentKit.Wit.Model;

namespace ComponentKit.Wit.Resolution;

/// <summary>The imports or the exports of a world while it is resolved, by name.</summary>
internal sealed class WorldItemList(string kind)
{
    private readonly Dictionary<string, (int Index, Place Place)> _byName = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<WorldItem> _items = [];

    public IReadOnlyList<WorldItem> Items => _items;

    /// <summary>Adds an item; reports a name that is taken.</summary>
    public bool Add(WorldItem item, Place place, ResolutionDiagnostics diagnostics, string advice = "")
    {
        if (_byName.TryGetValue(item.Name, out var first))
        {
            string message = $"the {kind} `{item.Name}` is there already as {Describe(_items[first.Index])}{advice}";
            diagnostics.AddDuplicate(message, place, first.Place);
            return false;
        }

        _byName.Add(item.Name, (_items.Count, place));
        _items.Add(item);
        return true;
    }

    /// <summary>Adds an interface that an included world has by its own name; it may be there already.</summary>
    public void Include(WorldItem.Interface item, bool isForeign, Place place, ResolutionDiagnostics diagnostics)
    {
        if (!_byName.TryGetValue(item.Name, out var known))
        {
            known = (_items.Count, place);
            _byName.Add(item.Name, known);
            _items.Add(item);
        }

        // A version is one of the other package and says nothing here. Otherwise the gates of both have to agree.
        WorldItem here = _items[known.Index];
        if (isForeign && item.Stability.Since is not null)
        {
            _items[known.Index] = here with { Stability = Stability.Unknown };
        }
        else if (here.Stability == Stability.Unknown)
        {
            _items[known.Index] = here with { Stability = item.Stability };
        }
        else if (item.Stability != Stability.Unknown && item.Stability != here.Stability)
        {
            diagnostics.Add(
                DiagnosticCodes.InvalidGate,
                $"the {kind} `{item.Name}` has other gates in the included world than here",
                place,
                "give both the same gates",
                new DiagnosticLabel(known.Place.ToLocation(), "the other gates are here"));
        }
    }

    private static string Describe(WorldItem item) => item switch
    {
        WorldItem.Interface => "an interface",
        WorldItem.Function => "a function",
        _ => "a type",
    };
}
