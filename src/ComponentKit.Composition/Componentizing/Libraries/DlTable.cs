using System.Text;

namespace ComponentKit.Composition.Componentizing.Libraries;

/// <summary>The table that <c>dlopen</c> and <c>dlsym</c> look names up in.</summary>
/// <remarks>
/// Names lie first. Then, sorted by name, the symbols of each library (length and address of the name, and the symbol's address), the libraries
/// (length and address of the name, number and address of the symbols), and at last the number and address of the libraries.
/// </remarks>
internal sealed class DlTable
{
    /// <param name="tableBase">The first free place in the table of functions.</param>
    /// <param name="memoryBase">Where the table is going to lie.</param>
    /// <param name="libraries">The libraries.</param>
    public DlTable(uint tableBase, uint memoryBase, IReadOnlyList<Library> libraries)
    {
        TableBase = tableBase;
        MemoryBase = memoryBase;
        var bytes = new ByteTable(memoryBase);
        var entries = new List<(string Name, uint NameAddress, uint Count, uint Symbols)>();
        foreach (Library library in libraries.Where(library => library.Input.IsOpenable))
        {
            uint nameAddress = bytes.Next;
            bytes.Add(library.Name);
            (uint count, uint symbols) = AddSymbols(bytes, library);
            entries.Add((library.Name, nameAddress, count, symbols));
        }

        entries.Sort(static (a, b) => string.CompareOrdinal(a.Name, b.Name));
        uint start = bytes.Next;
        foreach ((string Name, uint NameAddress, uint Count, uint Symbols) entry in entries)
        {
            bytes.Add((uint)Encoding.UTF8.GetByteCount(entry.Name));
            bytes.Add(entry.NameAddress);
            bytes.Add(entry.Count);
            bytes.Add(entry.Symbols);
        }

        LibrariesAddress = bytes.Next;
        bytes.Add((uint)entries.Count);
        bytes.Add(start);
        Bytes = bytes.ToArray();
    }

    /// <summary>The first place in the table of functions.</summary>
    public uint TableBase { get; }

    /// <summary>Where the table lies.</summary>
    public uint MemoryBase { get; }

    /// <summary>The table.</summary>
    public byte[] Bytes { get; }

    /// <summary>Where the number and address of the libraries lie.</summary>
    public uint LibrariesAddress { get; }

    /// <summary>The places in the table that need the addresses of data, which are known when all is there.</summary>
    public List<(string Library, string Name, uint Address)> DataAddresses { get; } = [];

    /// <summary>The functions that need places in the table of functions.</summary>
    public List<(Library Library, Symbol Function)> Functions { get; } = [];

    private (uint Count, uint Start) AddSymbols(ByteTable bytes, Library library)
    {
        var symbols = new List<(Symbol Symbol, uint NameAddress, uint Address)>();
        foreach (Symbol symbol in library.Exports)
        {
            uint nameAddress = bytes.Next;
            bytes.Add(symbol.Name);
            if (symbol.Type is SymbolType.Tag)
            {
                continue;
            }

            if (symbol.Type is SymbolType.Function)
            {
                symbols.Add((symbol, nameAddress, TableBase + (uint)Functions.Count));
                Functions.Add((library, symbol));
            }
            else
            {
                symbols.Add((symbol, nameAddress, 0));
            }
        }

        uint start = bytes.Next;
        foreach ((Symbol symbol, uint nameAddress, uint address) in symbols)
        {
            bytes.Add((uint)Encoding.UTF8.GetByteCount(symbol.Name));
            bytes.Add(nameAddress);
            if (symbol.Type is SymbolType.Global)
            {
                DataAddresses.Add((library.Name, symbol.Name, bytes.Next));
            }

            bytes.Add(address);
        }

        return ((uint)symbols.Count, start);
    }
}
