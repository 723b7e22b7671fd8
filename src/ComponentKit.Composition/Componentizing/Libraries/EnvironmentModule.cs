using ComponentKit.Binary.Core.Instructions;
using ComponentKit.Binary.Core.Model;
using ComponentKit.Binary.Sections;
using ComponentKit.Composition.Componentizing.Modules;
using ComponentKit.Wit.Diagnostics;

namespace ComponentKit.Composition.Componentizing.Libraries;

/// <summary>Builds the main module of linked libraries: it has the memory and the table, and lays both out.</summary>
/// <remarks>
/// In memory, the stack lies first, then what <c>dlopen</c> and threads need, then the data of each library, and the heap. In the table, place 0
/// stays empty as null; then come functions for <c>dlsym</c>, the parts of each library, and functions that are called before their
/// library is there.
/// </remarks>
internal sealed class EnvironmentModule
{
    private const uint PageSize = 0x10000;
    private const uint HeapAlignment = 16;

    private readonly IReadOnlyList<Library> _libraries;
    private readonly IReadOnlyList<EnvironmentFunction> _functions;
    private readonly PlainModuleBuilder _builder = new();
    private readonly OrderedDictionary<AdapterImport, uint> _adapterImports = [];
    private uint _nextAddress;
    private uint _nextElement = 1;

    /// <param name="libraries">The libraries.</param>
    /// <param name="functions">The functions that it hands on.</param>
    /// <param name="reallocExporter">The library whose allocator it hands on; null for none.</param>
    /// <param name="stackSize">The size of the stack, in bytes.</param>
    /// <exception cref="DiagnosticException">It all has no room in a memory.</exception>
    public EnvironmentModule(
        IReadOnlyList<Library> libraries, IReadOnlyList<EnvironmentFunction> functions, Library? reallocExporter, uint stackSize)
    {
        _libraries = libraries;
        _functions = functions;
        _nextAddress = stackSize;
        try
        {
            uint? start = ImportOfAdapters();
            ImportRealloc(reallocExporter);
            uint? contextGet = ImportContext();
            DlTable = new DlTable(_nextElement, _nextAddress, libraries);
            ExportIf(LinkNames.LibdlLibraries, DlTable.LibrariesAddress, isMutable: true);
            _nextElement = checked(_nextElement + (uint)DlTable.Functions.Count);
            _nextAddress = checked(_nextAddress + (uint)DlTable.Bytes.Length);
            ThreadMemory = new ThreadMemoryLayout(libraries, ref _nextAddress);
            ExportIf(LinkNames.ProgramThreadInfo, ThreadMemory.ProgramInfo, isMutable: true);
            uint pages = ExportAddresses(stackSize);
            HandOnFunctions();
            AddThreadMemory(contextGet);
            Finish(start);
            Bytes = _builder.Build(_nextElement, pages);
        }
        catch (OverflowException)
        {
            throw ComponentizingFault.In(
                ComponentizingDiagnostics.UnfitLibrary, libraries[0].Input.Module.File, "stack and data of all libraries together have no room in a memory of 4 GiB");
        }
    }

    /// <summary>The module in binary.</summary>
    public byte[] Bytes { get; }

    /// <summary>What <c>dlopen</c> looks names up in.</summary>
    public DlTable DlTable { get; }

    /// <summary>Where the threads' own memory is noted down.</summary>
    public ThreadMemoryLayout ThreadMemory { get; }

    /// <summary>The first place in the table of the functions that it hands on.</summary>
    public uint FunctionsBase { get; private set; }

    private static uint Align(uint value, uint alignment) => checked(value + alignment - 1) / alignment * alignment;

    private uint? ImportOfAdapters()
    {
        uint? start = null;
        foreach (Library library in _libraries)
        {
            foreach (AdapterImport import in library.AdapterImports.Where(import => !_adapterImports.ContainsKey(import)))
            {
                _adapterImports.Add(import, import.Type is SymbolType.Function(var type)
                    ? _builder.Import(import.Module, import.Name, type)
                    : _builder.Import(import.Module, import.Name, (SymbolType.Global)import.Type));
            }

            if (library.Knows(LinkNames.Start))
            {
                start = start is null
                    ? _builder.Import(library.Name, LinkNames.Start, CoreSignatures.Thunk)
                    : throw ComponentizingFault.In(
                        ComponentizingDiagnostics.UnfitLibrary, library.Input.Module.File, $"`{library.Name}` exports `{LinkNames.Start}`, and another library does as well");
            }
        }

        return start;
    }

    private void ImportRealloc(Library? exporter)
    {
        if (exporter is not null)
        {
            _builder.Export(LinkNames.Realloc, CoreIndexSpace.Function, _builder.Import(exporter.Name, LinkNames.Realloc, CoreSignatures.Realloc));
        }
    }

    // With threads, slot 1 of the context says where the current one's array is.
    private uint? ImportContext() =>
        _libraries.Any(l => l.Knows(LinkNames.GetThreadMemory) || l.Knows(LinkNames.SetThreadMemory))
        && _libraries.Any(l => l.Knows(LinkNames.ThreadNew))
            ? _builder.Import(LinkNames.Root, LinkNames.ContextGet1, CoreSignatures.OfI32(0, 1))
            : null;

    private void ExportIf(string name, uint value, bool isMutable)
    {
        if (_libraries.Any(library => library.Knows(name)))
        {
            _builder.AddGlobal(name, value, isMutable);
        }
    }

    private uint ExportAddresses(uint stackSize)
    {
        ExportIf(LinkNames.StackPointer, stackSize, isMutable: true);
        ExportIf(LinkNames.InitialStackPointer, stackSize, isMutable: false);
        if (_libraries.Any(library => library.IsAsyncified))
        {
            _builder.AddGlobal(LinkNames.AsyncifyState, 0, isMutable: true);
            _builder.AddGlobal(LinkNames.AsyncifyData, 0, isMutable: true);
        }

        ExportIf(LinkNames.StackHigh, stackSize, isMutable: true);
        ExportIf(LinkNames.StackLow, 0, isMutable: true);
        foreach (Library library in _libraries)
        {
            _nextAddress = Align(_nextAddress, 1u << (int)library.Dylink.MemoryAlignment);
            _nextElement = Align(_nextElement, 1u << (int)library.Dylink.TableAlignment);
            _builder.AddGlobal($"{library.Name}:memory_base", _nextAddress, isMutable: false);
            _builder.AddGlobal($"{library.Name}:table_base", _nextElement, isMutable: false);
            _nextAddress = checked(_nextAddress + library.Dylink.MemorySize);
            _nextElement = checked(_nextElement + library.Dylink.TableSize);
            foreach (string name in library.MemoryAddresses)
            {
                // The address is known, and set, when all libraries are there.
                _builder.AddGlobal($"{library.Name}:{name}", 0, isMutable: true);
            }
        }

        ExportFunctionAddresses();
        _nextAddress = Align(_nextAddress, HeapAlignment);
        ExportIf(LinkNames.HeapBase, _nextAddress, isMutable: true);
        uint heapEnd = Align(_nextAddress, PageSize);
        ExportIf(LinkNames.HeapEnd, heapEnd, isMutable: true);
        return heapEnd / PageSize;
    }

    private void ExportFunctionAddresses()
    {
        var places = new Dictionary<string, (uint Place, bool IsStub)>(StringComparer.Ordinal);
        foreach (EnvironmentFunction function in _functions)
        {
            places.Add(function.Symbol.Name, (checked(_nextElement + (uint)places.Count), function.Exporter.Name == LinkNames.Stubs));
        }

        foreach (Library library in _libraries)
        {
            HashSet<string> weak = [.. library.Functions.Where(f => (f.Value & DylinkSection.IsWeak) != 0).Select(f => f.Key.Name)];
            foreach (string name in library.TableAddresses)
            {
                // What is missing and need not be there is null.
                (uint place, bool isStub) = places[name];
                _builder.AddGlobal($"{library.Name}:{name}", isStub && weak.Contains(name) ? 0 : place, isMutable: true);
            }
        }
    }

    private void HandOnFunctions()
    {
        FunctionsBase = _nextElement;
        foreach (EnvironmentFunction function in _functions)
        {
            CoreFuncType type = SymbolTable.TypeOf(function.Symbol);
            uint place = _nextElement;
            _nextElement = checked(_nextElement + 1);
            _builder.AddFunction(function.Symbol.Name, type, (code, index) =>
            {
                for (uint i = 0; i < type.Parameters.Length; i++)
                {
                    code.LocalGet(i);
                }

                code.I32Const((int)place).CallIndirect(index);
            });
        }
    }

    private void AddThreadMemory(uint? contextGet)
    {
        foreach (Library library in _libraries)
        {
            uint? slot = ThreadMemory.SlotOf(library);
            ulong offset = (slot ?? 0) * sizeof(uint);
            if (library.Knows(LinkNames.GetThreadMemory))
            {
                _builder.AddFunction($"{library.Name}:{LinkNames.GetThreadMemory}", CoreSignatures.OfI32(0, 1), (code, _) =>
                {
                    if (slot is null)
                    {
                        code.Unreachable();
                        return;
                    }

                    InstructionWriter array = contextGet is { } get ? code.Call(get) : code.I32Const((int)ThreadMemory.MainThread);
                    array.I32Load(offset);
                });
            }

            if (library.Knows(LinkNames.SetThreadMemory))
            {
                CoreLocals[] locals = slot is not null && contextGet is not null ? [new CoreLocals(1, CoreValueType.I32)] : [];
                _builder.AddFunction(
                    $"{library.Name}:{LinkNames.SetThreadMemory}",
                    CoreSignatures.OfI32(1, 0),
                    (code, _) => WriteSet(code, slot is not null, contextGet, offset),
                    locals);
            }
        }
    }

    // A thread that has no array yet is the first one.
    private void WriteSet(InstructionWriter code, bool hasSlot, uint? contextGet, ulong offset)
    {
        var main = (int)ThreadMemory.MainThread;
        if (!hasSlot)
        {
            code.Unreachable();
        }
        else if (contextGet is { } get)
        {
            code.Call(get).LocalTee(1).I32Eqz().If()
                .I32Const(main).LocalGet(0).I32Store(offset)
                .Else().LocalGet(1).LocalGet(0).I32Store(offset)
                .End();
        }
        else
        {
            code.I32Const(main).LocalGet(0).I32Store(offset);
        }
    }

    private void Finish(uint? start)
    {
        foreach ((AdapterImport import, uint index) in _adapterImports)
        {
            CoreIndexSpace space = import.Type is SymbolType.Function ? CoreIndexSpace.Function : CoreIndexSpace.Global;
            _builder.Export(import.EnvironmentName, space, index);
        }

        if (start is { } function)
        {
            _builder.Export(LinkNames.Start, CoreIndexSpace.Function, function);
        }

        _builder.Export(LinkNames.Table, CoreIndexSpace.Table, 0);
        _builder.Export(LinkNames.Memory, CoreIndexSpace.Memory, 0);
    }
}
