namespace ComponentKit.Composition.Componentizing.Libraries;

/// <summary>A function that the environment hands on by way of the table, as the library that has it comes later, or its address is wanted.</summary>
/// <param name="Symbol">The function.</param>
/// <param name="Exporter">The library that has it.</param>
internal sealed record EnvironmentFunction(Symbol Symbol, Library Exporter)
{
    /// <summary>The functions that the environment hands on.</summary>
    /// <param name="order">The libraries in the order in which they are instantiated.</param>
    /// <param name="symbols">What they export.</param>
    public static IReadOnlyList<EnvironmentFunction> Find(IReadOnlyList<Library> order, SymbolTable symbols)
    {
        var found = new OrderedDictionary<string, EnvironmentFunction>(StringComparer.Ordinal);
        var instantiated = new HashSet<Library>();
        foreach (Library library in order)
        {
            foreach (string name in library.TableAddresses)
            {
                if (symbols.FindFunction(name) is var (symbol, exporter))
                {
                    found.TryAdd(name, new EnvironmentFunction(symbol, exporter));
                }
            }

            foreach (Symbol symbol in library.Functions.Keys)
            {
                Library exporter = symbols.Find(symbol)!;
                if (!instantiated.Contains(exporter))
                {
                    found.TryAdd(symbol.Name, new EnvironmentFunction(symbol, exporter));
                }
            }

            instantiated.Add(library);
        }

        if (symbols.Find(SymbolTable.TaskHook) is { } hook)
        {
            found.TryAdd(LinkNames.TaskHook, new EnvironmentFunction(SymbolTable.TaskHook, hook));
        }

        return [.. found.Values];
    }
}
