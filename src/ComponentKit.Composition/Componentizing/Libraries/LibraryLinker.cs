using ComponentKit.Wit.Diagnostics;

namespace ComponentKit.Composition.Componentizing.Libraries;

/// <summary>Links core modules that share one memory and table, and makes a component of them.</summary>
/// <remarks>
/// The modules follow the tool convention for dynamic linking (<c>dylink.0</c>), as compilers write it for shared libraries. All of them are
/// in the component, and all is laid out here: nothing is loaded later, though <c>dlopen</c> can find what was marked for it. The component's
/// world is that of all worlds embedded in them together.
/// </remarks>
public static class LibraryLinker
{
    /// <summary>Links libraries. What nothing leads to is left out.</summary>
    /// <param name="libraries">The libraries. Where several export a symbol, the first counts.</param>
    /// <param name="adapters">Core modules that serve imports which are in no world.</param>
    /// <param name="options">How; by default as most users want it.</param>
    /// <returns>The component in binary, or null with the diagnostics that say why not.</returns>
    public static DiagnosticResult<byte[]?> Link(
        IReadOnlyList<LibraryInput> libraries, IReadOnlyList<AdapterInput>? adapters = null, LibraryLinkerOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(libraries);
        return Componentizer.Guard(() => LinkAll(libraries, adapters ?? [], options ?? LibraryLinkerOptions.Default));
    }

    private static byte[] LinkAll(IReadOnlyList<LibraryInput> inputs, IReadOnlyList<AdapterInput> adapters, LibraryLinkerOptions options)
    {
        HashSet<string> adapterNames = [.. adapters.Select(adapter => adapter.Name)];
        List<Library> libraries =
        [
            .. (options.HasLibdl ? inputs.Append(BuiltInLibdl.Create()) : inputs).Select(input => new Library(input, adapterNames)),
        ];
        CheckNames(libraries);
        SymbolTable symbols;
        LibraryOrder order;
        bool hasStubs = false;
        do
        {
            symbols = new SymbolTable(libraries);
            if (symbols.Missing.Count > 0)
            {
                CheckMissing(symbols, options.StubsMissingFunctions && !hasStubs);
                libraries.Add(new Library(Stubs(symbols), adapterNames));
                symbols = new SymbolTable(libraries);
                hasStubs = true;
            }

            order = new LibraryOrder(libraries, symbols);
        }
        while (RemoveUnreachable(libraries, order.FindReachable()));
        return Make(libraries, symbols, order.Sort(), adapters, options);
    }

    private static byte[] Make(
        List<Library> libraries, SymbolTable symbols, IReadOnlyList<Library> order, IReadOnlyList<AdapterInput> adapters, LibraryLinkerOptions options)
    {
        if (libraries.Count == 0)
        {
            throw ComponentizingFault.In(
                ComponentizingDiagnostics.UnfitLibrary, "the libraries", "none of the libraries has a world with exports embedded, or can be opened, or started");
        }

        IReadOnlyList<EnvironmentFunction> functions = EnvironmentFunction.Find(order, symbols);
        bool handsOnRealloc = functions.Any(function => function.Symbol.Name == LinkNames.Realloc);
        var environment = new EnvironmentModule(libraries, functions, handsOnRealloc ? null : symbols.ReallocExporter, options.StackSize);
        long length = libraries.Sum(library => (long)library.Input.Module.Bytes.Length) + adapters.Sum(adapter => (long)adapter.Module.Bytes.Length);
        string file = libraries[0].Input.Module.File;
        var session = new ComponentizingSession(options.Component, file, length);
        foreach (AdapterInput adapter in adapters)
        {
            session.AddAdapter(adapter);
        }

        session.AddMain(new CoreModuleInput(file, environment.Bytes));
        var instantiated = new HashSet<Library>();
        foreach (Library library in order)
        {
            session.AddLibrary(library.Name, library.Input.Module, LibraryArguments.Of(library, symbols, instantiated));
            instantiated.Add(library);
        }

        return session.Finish(fixups => LibraryFixups.Add(fixups, libraries, symbols, environment, functions));
    }

    private static void CheckNames(List<Library> libraries)
    {
        HashSet<string> names = new(StringComparer.Ordinal);
        foreach (Library library in libraries.Where(library => !names.Add(library.Name)))
        {
            throw ComponentizingFault.In(
                ComponentizingDiagnostics.UnfitLibrary, library.Input.Module.File, $"there are two libraries of the name `{library.Name}`");
        }

        foreach (Library library in libraries)
        {
            string[] missing = [.. library.Dylink.Needed.Where(needed => !names.Contains(needed))];
            if (missing.Length > 0)
            {
                throw ComponentizingFault.In(
                    ComponentizingDiagnostics.MissingLibrary,
                    library.Input.Module.File,
                    $"`{library.Name}` needs {string.Join(", ", missing.Select(name => $"`{name}`"))}, and there is only {string.Join(", ", names.Select(name => $"`{name}`"))}");
            }
        }
    }

    private static void CheckMissing(SymbolTable symbols, bool stubs)
    {
        (Library Importer, Symbol Symbol, bool IsWeak)[] fatal =
            [.. symbols.Missing.Where(item => item.Symbol.Type is not SymbolType.Function || (!stubs && !item.IsWeak))];
        if (fatal.Length > 0)
        {
            throw new DiagnosticException(
            [
                .. fatal.Select(item => new Diagnostic(
                    ComponentizingDiagnostics.UnresolvedSymbol,
                    $"`{item.Importer.Name}` needs {item.Symbol}, which no library exports",
                    new DiagnosticLocation.Whole(item.Importer.Input.Module.File))),
            ]);
        }
    }

    private static LibraryInput Stubs(SymbolTable symbols)
    {
        var builder = new PlainModuleBuilder();
        foreach (Symbol symbol in symbols.Missing.Select(item => item.Symbol).DistinctBy(symbol => symbol.Name))
        {
            builder.AddFunction(symbol.Name, SymbolTable.TypeOf(symbol), static (code, _) => code.Unreachable());
        }

        return new LibraryInput(LinkNames.Stubs, new CoreModuleInput(LinkNames.Stubs, builder.Build()));
    }

    private static bool RemoveUnreachable(List<Library> libraries, IReadOnlySet<Library> reachable) =>
        libraries.RemoveAll(library => !reachable.Contains(library)) > 0;
}
