using ComponentKit.Binary.Sections;
using ComponentKit.Wit.Diagnostics;

namespace ComponentKit.Composition.Componentizing.Libraries;

/// <summary>Finds which module serves each import of a library.</summary>
internal static class LibraryArguments
{
    /// <summary>What serves the imports, by both of their names.</summary>
    /// <param name="library">The library.</param>
    /// <param name="symbols">What libraries export.</param>
    /// <param name="instantiated">The libraries that are instantiated before it, which can serve it themselves.</param>
    /// <exception cref="DiagnosticException">A tag is needed before the library that has it.</exception>
    public static IReadOnlyDictionary<(string, string), LibraryArgument> Of(
        Library library, SymbolTable symbols, IReadOnlySet<Library> instantiated)
    {
        var arguments = new Dictionary<(string, string), LibraryArgument>();
        foreach (string name in library.MemoryAddresses)
        {
            Add(LinkNames.MemoryAddresses, name, Sort.CoreGlobal, null, $"{library.Name}:{name}");
        }

        foreach (string name in new[]
        {
            LinkNames.HeapBase, LinkNames.HeapEnd, LinkNames.StackHigh, LinkNames.StackLow, LinkNames.LibdlLibraries, LinkNames.ProgramThreadInfo,
        })
        {
            Add(LinkNames.MemoryAddresses, name, Sort.CoreGlobal, null, name);
        }

        foreach (string name in library.TableAddresses)
        {
            Add(LinkNames.FunctionAddresses, name, Sort.CoreGlobal, null, $"{library.Name}:{name}");
        }

        Add(LinkNames.Environment, LinkNames.Memory, Sort.CoreMemory, null, LinkNames.Memory);
        Add(LinkNames.Environment, LinkNames.Table, Sort.CoreTable, null, LinkNames.Table);
        Add(LinkNames.Environment, LinkNames.StackPointer, Sort.CoreGlobal, null, LinkNames.StackPointer);
        Add(LinkNames.Environment, LinkNames.InitialStackPointer, Sort.CoreGlobal, null, LinkNames.InitialStackPointer);
        Add(LinkNames.Environment, LinkNames.MemoryBase, Sort.CoreGlobal, null, $"{library.Name}:memory_base");
        Add(LinkNames.Environment, LinkNames.TableBase, Sort.CoreGlobal, null, $"{library.Name}:table_base");
        foreach (string name in new[] { LinkNames.GetThreadMemory, LinkNames.SetThreadMemory }.Where(library.Knows))
        {
            Add(LinkNames.Environment, name, Sort.CoreFunc, null, $"{library.Name}:{name}");
        }

        foreach (Symbol symbol in library.Functions.Keys)
        {
            Library exporter = symbols.Find(symbol)!;
            Add(LinkNames.Environment, symbol.Name, Sort.CoreFunc, instantiated.Contains(exporter) ? exporter.Name : null, symbol.Name);
        }

        foreach (Symbol tag in library.Tags)
        {
            Library exporter = symbols.Find(tag)!;
            if (!instantiated.Contains(exporter))
            {
                throw ComponentizingFault.In(
                    ComponentizingDiagnostics.UnfitLibrary,
                    library.Input.Module.File,
                    $"`{library.Name}` needs the tag `{tag.Name}` of `{exporter.Name}`, which comes later, as it needs the other itself");
            }

            Add(LinkNames.Environment, tag.Name, Sort.CoreTag, exporter.Name, tag.Name);
        }

        if (library.IsAsyncified)
        {
            Add(LinkNames.Environment, LinkNames.AsyncifyState, Sort.CoreGlobal, null, LinkNames.AsyncifyState);
            Add(LinkNames.Environment, LinkNames.AsyncifyData, Sort.CoreGlobal, null, LinkNames.AsyncifyData);
        }

        foreach (AdapterImport import in library.AdapterImports)
        {
            Add(import.Module, import.Name, import.Type is SymbolType.Function ? Sort.CoreFunc : Sort.CoreGlobal, null, import.EnvironmentName);
        }

        return arguments;

        void Add(string module, string name, Sort sort, string? from, string export) =>
            arguments.TryAdd((module, name), new LibraryArgument(module, name, sort, from, export));
    }
}
