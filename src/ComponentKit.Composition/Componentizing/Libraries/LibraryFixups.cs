using ComponentKit.Binary.Core.Model;
using ComponentKit.Binary.Sections;
using ComponentKit.Composition.Componentizing.Assembling;
using ComponentKit.Composition.Componentizing.Modules;
using ComponentKit.Wit.Diagnostics;

namespace ComponentKit.Composition.Componentizing.Libraries;

/// <summary>Adds to the module of fix-ups what libraries need when all of them are there: addresses, functions in the table, constructors.</summary>
internal sealed class LibraryFixups
{
    private readonly FixupModule _fixups;
    private readonly IReadOnlyList<Library> _libraries;
    private readonly SymbolTable _symbols;
    private readonly EnvironmentModule _environment;
    private readonly uint _memory;
    private readonly uint _table;
    private readonly Dictionary<(string, string), uint> _globals = [];

    private LibraryFixups(FixupModule fixups, IReadOnlyList<Library> libraries, SymbolTable symbols, EnvironmentModule environment)
    {
        _fixups = fixups;
        _libraries = libraries;
        _symbols = symbols;
        _environment = environment;
        fixups.Intern(CoreSignatures.Thunk);
        _memory = fixups.Import(FixupInstance.Main, LinkNames.Memory, new CoreExternType.Memory(new CoreLimits(0, null, false, false, null)));
        _table = fixups.Import(
            FixupInstance.Main, LinkNames.Table, new CoreExternType.Table(CoreValueType.FuncRef, new CoreLimits(0, null, false, false, null)));
    }

    /// <summary>Adds all of that.</summary>
    /// <exception cref="DiagnosticException">A library has two ways to be initialised.</exception>
    public static void Add(
        FixupModule fixups,
        IReadOnlyList<Library> libraries,
        SymbolTable symbols,
        EnvironmentModule environment,
        IReadOnlyList<EnvironmentFunction> functions)
    {
        var adder = new LibraryFixups(fixups, libraries, symbols, environment);
        adder.SetAddresses();
        adder.CallInitialisers();
        adder.FillTable(functions);
    }

    private static FixupInstance InstanceOf(string module) => module == LinkNames.Environment ? FixupInstance.Main : FixupInstance.Of(module);

    private void SetAddresses()
    {
        foreach ((string library, string name, uint address) in _environment.DlTable.DataAddresses)
        {
            SetMemory(address, library, name);
        }

        foreach (Library library in _libraries)
        {
            foreach (string name in library.MemoryAddresses)
            {
                string exporter = _symbols.FindAddress(name)!.Name;
                uint memoryBase = Global(LinkNames.Environment, $"{exporter}:memory_base", isMutable: false);
                uint offset = Global(exporter, name, isMutable: false);
                uint target = Global(LinkNames.Environment, $"{library.Name}:{name}", isMutable: true);
                _fixups.Prepare(code => code.GlobalGet(memoryBase).GlobalGet(offset).I32Add().GlobalSet(target));
            }
        }
    }

    private void SetMemory(uint address, string library, string name)
    {
        uint memoryBase = Global(LinkNames.Environment, $"{library}:memory_base", isMutable: false);
        uint offset = Global(library, name, isMutable: false);
        _fixups.Prepare(code => code.I32Const((int)address).GlobalGet(memoryBase).GlobalGet(offset).I32Add().I32Store(memory: _memory));
    }

    private void CallInitialisers()
    {
        foreach (Library library in _libraries.Where(library => library.Knows(LinkNames.ApplyDataRelocations)))
        {
            uint function = Function(library, LinkNames.ApplyDataRelocations, CoreSignatures.Thunk);
            _fixups.Prepare(code => code.Call(function));
        }

        foreach (Library library in _libraries)
        {
            string[] initialisers = [.. new[] { LinkNames.CallConstructors, LinkNames.Initialize }.Where(library.Knows)];
            if (initialisers.Length > 1)
            {
                throw ComponentizingFault.In(
                    ComponentizingDiagnostics.UnfitLibrary,
                    library.Input.Module.File,
                    $"`{library.Name}` exports both `{initialisers[0]}` and `{initialisers[1]}`, of which one is expected");
            }

            if (initialisers is [var name])
            {
                _fixups.Call(Function(library, name, CoreSignatures.Thunk));
            }
        }
    }

    private void FillTable(IReadOnlyList<EnvironmentFunction> functions)
    {
        DlTable dl = _environment.DlTable;
        uint[] openable = [.. dl.Functions.Select(item => Function(item.Library, item.Function.Name, SymbolTable.TypeOf(item.Function)))];
        uint[] handedOn = [.. functions.Select(item => Function(item.Exporter, item.Symbol.Name, SymbolTable.TypeOf(item.Symbol)))];
        if (_environment.ThreadMemory.LibraryInfo != 0)
        {
            foreach ((Library library, uint slot) in _environment.ThreadMemory.Slots)
            {
                SetMemory(_environment.ThreadMemory.LibraryInfo + (slot * sizeof(uint)), library.Name, LinkNames.LibraryThreadInfo);
            }
        }

        _fixups.AddElements(new CoreElementSegment(CoreSegmentMode.At(dl.TableBase, _table)) { Functions = [.. openable] });
        _fixups.AddElements(new CoreElementSegment(CoreSegmentMode.At(_environment.FunctionsBase, _table)) { Functions = [.. handedOn] });
        _fixups.AddData(new CoreDataSegment(CoreSegmentMode.At(dl.MemoryBase, _memory), dl.Bytes));
        if (_environment.ThreadMemory.Bytes.Length > 0)
        {
            _fixups.AddData(new CoreDataSegment(
                CoreSegmentMode.At(_environment.ThreadMemory.ProgramInfo, _memory), _environment.ThreadMemory.Bytes));
        }
    }

    private uint Function(Library library, string name, CoreFuncType type) =>
        _fixups.ImportFunction(FixupInstance.Of(library.Name), name, type);

    private uint Global(string module, string name, bool isMutable)
    {
        if (!_globals.TryGetValue((module, name), out uint index))
        {
            index = _fixups.ImportGlobal(InstanceOf(module), name, isMutable);
            _globals.Add((module, name), index);
        }

        return index;
    }
}
