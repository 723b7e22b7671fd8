namespace ComponentKit.Composition.Componentizing.Libraries;

/// <summary>Which libraries need which, and in which order they are instantiated: each behind those that it needs, as far as there are no cycles.</summary>
internal sealed class LibraryOrder
{
    private readonly IReadOnlyList<Library> _libraries;
    private readonly OrderedDictionary<Library, List<Library>> _needs = [];
    private readonly Dictionary<Library, HashSet<Library>> _known = [];

    /// <param name="libraries">The libraries.</param>
    /// <param name="symbols">What they export; nothing is missing.</param>
    public LibraryOrder(IReadOnlyList<Library> libraries, SymbolTable symbols)
    {
        _libraries = libraries;
        Dictionary<string, Library> byName = libraries.ToDictionary(library => library.Name, StringComparer.Ordinal);
        foreach (Library library in libraries)
        {
            foreach (string needed in library.Dylink.Needed)
            {
                AddNeed(library, byName[needed]);
            }

            foreach (Symbol symbol in library.Functions.Keys)
            {
                AddNeed(library, symbols.Find(symbol)!);
            }
        }

        AddIndirectNeeds();
    }

    /// <summary>The libraries that exports, <c>dlopen</c> or the start lead to.</summary>
    public IReadOnlySet<Library> FindReachable()
    {
        Library[] roots =
        [
            .. _libraries.Where(library => library.HasComponentExports || library.Input.IsOpenable || library.Knows(LinkNames.Start)),
        ];
        return roots.Concat(roots.SelectMany(NeedsOf)).ToHashSet();
    }

    /// <summary>The libraries in the order in which they are instantiated.</summary>
    public IReadOnlyList<Library> Sort()
    {
        var sorted = new List<Library>();
        var added = new HashSet<Library>();
        var work = new Stack<(Library Library, bool IsReady)>();
        foreach (Library first in _libraries)
        {
            // What needs nothing of a cycle comes before it, and the rest of a cycle right behind its first part.
            work.Push((first, false));
            while (work.TryPop(out (Library Library, bool IsReady) item))
            {
                if (added.Contains(item.Library))
                {
                    continue;
                }

                List<Library> needs = NeedsOf(item.Library);
                if (item.IsReady)
                {
                    sorted.Add(item.Library);
                    added.Add(item.Library);
                    Push(needs.Where(needed => !added.Contains(needed) && Needs(needed, item.Library)));
                }
                else
                {
                    work.Push((item.Library, true));
                    Push(needs.Where(needed => !added.Contains(needed) && !Needs(needed, item.Library)));
                }
            }
        }

        return sorted;

        void Push(IEnumerable<Library> libraries)
        {
            foreach (Library library in libraries.Reverse())
            {
                work.Push((library, false));
            }
        }
    }

    private List<Library> NeedsOf(Library library) => _needs.GetValueOrDefault(library, []);

    private bool Needs(Library library, Library other) => _known.TryGetValue(library, out HashSet<Library>? needs) && needs.Contains(other);

    private bool AddNeed(Library library, Library needed)
    {
        if (!_known.TryGetValue(library, out HashSet<Library>? known))
        {
            known = [];
            _known.Add(library, known);
            _needs.Add(library, []);
        }

        if (!known.Add(needed))
        {
            return false;
        }

        _needs[library].Add(needed);
        return true;
    }

    // Round by round, as the order of what is found is the order of all that follows.
    private void AddIndirectNeeds()
    {
        List<(Library, Library)> found;
        do
        {
            found = [];
            foreach ((Library library, List<Library> needs) in _needs)
            {
                foreach (Library indirect in needs.SelectMany(NeedsOf).Where(indirect => !Needs(library, indirect)))
                {
                    found.Add((library, indirect));
                }
            }

            foreach ((Library library, Library indirect) in found)
            {
                AddNeed(library, indirect);
            }
        }
        while (found.Count > 0);
    }
}
