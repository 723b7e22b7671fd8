using ComponentKit.Binary.Sections;
using ComponentKit.Composition.Componentizing.Modules;

namespace ComponentKit.Composition.Componentizing.Libraries;

/// <summary>Finds which library exports what others import. Of several the first counts.</summary>
internal sealed class SymbolTable
{
    private readonly OrderedDictionary<Symbol, Library> _exporters = [];
    private readonly Dictionary<string, (Symbol Symbol, Library Library)> _functions = new(StringComparer.Ordinal);

    /// <param name="libraries">The libraries.</param>
    public SymbolTable(IReadOnlyList<Library> libraries)
    {
        foreach (Library library in libraries)
        {
            foreach (Symbol symbol in library.Exports)
            {
                if (_exporters.TryAdd(symbol, library) && symbol.Type is SymbolType.Function)
                {
                    _functions.TryAdd(symbol.Name, (symbol, library));
                }
            }
        }

        foreach (Library library in libraries)
        {
            FindMissing(library);
        }
    }

    /// <summary>What is imported and not exported: by whom, and whether it need not be there.</summary>
    public List<(Library Importer, Symbol Symbol, bool IsWeak)> Missing { get; } = [];

    /// <summary>The first library that exports an allocator, or null.</summary>
    public Library? ReallocExporter => Find(new Symbol(LinkNames.Realloc, new SymbolType.Function(CoreSignatures.Realloc)));

    /// <summary>The hook that tells of tasks, which is called from outside.</summary>
    public static Symbol TaskHook { get; } = new(LinkNames.TaskHook, new SymbolType.Function(CoreSignatures.OfI32(1, 0)));

    /// <summary>The library that exports a symbol, or null.</summary>
    public Library? Find(Symbol symbol) => _exporters.GetValueOrDefault(symbol);

    /// <summary>The library that exports the address of data, or null.</summary>
    public Library? FindAddress(string name) => Find(new Symbol(name, SymbolType.Address));

    /// <summary>The function of a name, whatever its type, or null.</summary>
    public (Symbol Symbol, Library Library)? FindFunction(string name) => _functions.TryGetValue(name, out (Symbol, Library) found) ? found : null;

    private void FindMissing(Library library)
    {
        foreach ((Symbol symbol, uint flags) in library.Functions)
        {
            FindMissing(library, symbol, (flags & DylinkSection.IsWeak) != 0);
        }

        foreach (string name in library.MemoryAddresses)
        {
            FindMissing(library, new Symbol(name, SymbolType.Address), false);
        }

        foreach (Symbol tag in library.Tags)
        {
            FindMissing(library, tag, false);
        }

        HashSet<string> functions = [.. library.Functions.Keys.Select(symbol => symbol.Name)];
        foreach (string name in library.TableAddresses)
        {
            // One that is imported as a function too has been looked for.
            if (FindFunction(name) is null && !functions.Contains(name))
            {
                Missing.Add((library, new Symbol(name, new SymbolType.Function(CoreSignatures.Thunk)), false));
            }
        }
    }

    private void FindMissing(Library library, Symbol symbol, bool isWeak)
    {
        if (Find(symbol) is null)
        {
            Missing.Add((library, symbol, isWeak));
        }
    }

    /// <summary>The type of a function symbol.</summary>
    public static CoreFuncType TypeOf(Symbol symbol) => ((SymbolType.Function)symbol.Type).Type;
}
