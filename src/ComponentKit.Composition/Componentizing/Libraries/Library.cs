using ComponentKit.Binary.Core.Model;
using ComponentKit.Binary.Core.Reading;
using ComponentKit.Binary.Reading;
using ComponentKit.Binary.Sections;
using ComponentKit.Binary.WitDecoding;
using ComponentKit.Composition.Componentizing.Modules;
using ComponentKit.Wit.Diagnostics;

namespace ComponentKit.Composition.Componentizing.Libraries;

/// <summary>A library, with what it imports and exports sorted by what that is for.</summary>
internal sealed class Library
{
    private readonly CoreModule _module;
    private readonly ModuleInterface _interface;
    private readonly CoreImport[] _globals;
    private readonly CoreImport[] _tags;
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);

    /// <param name="input">The library.</param>
    /// <param name="adapters">The names of adapters.</param>
    /// <exception cref="DiagnosticException">It is malformed, or no library that can be linked.</exception>
    public Library(LibraryInput input, IReadOnlySet<string> adapters)
    {
        Input = input;
        CoreModuleInput file = input.Module;
        _module = CoreModuleReader.ReadInterface(new BinaryCursor(file.File, file.Bytes, 0, "the core module"));
        _interface = new ModuleInterface(_module);
        _globals = [.. _module.ImportsOf(CoreIndexSpace.Global)];
        _tags = [.. _module.ImportsOf(CoreIndexSpace.Tag)];
        Dylink = DylinkSection.Read(_module);
        var builder = new ModelBuilder(file.File, new DecodingBudget(file.File, file.Bytes.Length));
        HasComponentExports = EmbeddedWorldDecoder.Decode(builder, file.File, file.Bytes).Any(section => section.World.Exports.Count > 0);
        foreach (CoreImport import in _module.Imports)
        {
            Add(import, adapters);
        }

        foreach (CoreExport export in _module.Exports)
        {
            Add(export);
        }
    }

    /// <summary>What was given.</summary>
    public LibraryInput Input { get; }

    /// <summary>The name.</summary>
    public string Name => Input.Name;

    /// <summary>What the section <c>dylink.0</c> says.</summary>
    public DylinkSection Dylink { get; }

    /// <summary>Whether a world that is embedded in it has exports.</summary>
    public bool HasComponentExports { get; }

    /// <summary>Whether it is changed so that its stack can be taken down and put up again.</summary>
    public bool IsAsyncified => Knows(LinkNames.AsyncifyData) || Knows(LinkNames.AsyncifyState);

    /// <summary>The functions that it imports, with their flags.</summary>
    public SortedDictionary<Symbol, uint> Functions { get; } = new(Symbol.Order);

    /// <summary>The tags that it imports.</summary>
    public SortedSet<Symbol> Tags { get; } = new(Symbol.Order);

    /// <summary>The data that it imports the addresses of.</summary>
    public SortedSet<string> MemoryAddresses { get; } = new(StringComparer.Ordinal);

    /// <summary>The functions that it imports the places in the table of.</summary>
    public SortedSet<string> TableAddresses { get; } = new(StringComparer.Ordinal);

    /// <summary>What it imports of adapters.</summary>
    public SortedSet<AdapterImport> AdapterImports { get; } = [];

    /// <summary>What it exports for other libraries.</summary>
    public SortedSet<Symbol> Exports { get; } = new(Symbol.Order);

    /// <summary>Whether it imports or exports something of the convention, by its name.</summary>
    public bool Knows(string name) => _known.Contains(name);

    private void Add(CoreImport import, IReadOnlySet<string> adapters)
    {
        switch (import.Module, import.Name)
        {
            case (LinkNames.Environment, LinkNames.Memory):
                Expect(import, import.Type is CoreExternType.Memory);
                break;
            case (LinkNames.Environment, LinkNames.AsyncifyData or LinkNames.AsyncifyState or LinkNames.MemoryBase or LinkNames.TableBase
                or LinkNames.StackPointer or LinkNames.InitialStackPointer):
                Know(import, IsAddress(import));
                break;
            case (LinkNames.Environment, LinkNames.Table):
                Expect(import, import.Type is CoreExternType.Table { Limits.Maximum: null } table && table.Element == CoreValueType.FuncRef);
                break;
            case (LinkNames.Environment, LinkNames.GetStackPointer or LinkNames.SetStackPointer or LinkNames.GetThreadMemory or LinkNames.SetThreadMemory):
                Know(import, import.Type is CoreExternType.Func);
                break;
            case (LinkNames.Environment, _):
                AddSymbol(import);
                break;
            case (LinkNames.MemoryAddresses, LinkNames.HeapBase or LinkNames.HeapEnd or LinkNames.StackHigh or LinkNames.StackLow
                or LinkNames.LibdlLibraries or LinkNames.ProgramThreadInfo):
                Know(import, IsAddress(import));
                break;
            case (LinkNames.MemoryAddresses, _):
                Expect(import, IsAddress(import));
                MemoryAddresses.Add(import.Name);
                break;
            case (LinkNames.FunctionAddresses, _):
                Expect(import, IsAddress(import));
                TableAddresses.Add(import.Name);
                break;
            case (LinkNames.Root, LinkNames.ThreadNew):
                _known.Add(import.Name);
                break;
            default:
                AddOther(import, adapters);
                break;
        }
    }

    private void AddSymbol(CoreImport import)
    {
        switch (import.Type)
        {
            case CoreExternType.Func(var type):
                Functions.TryAdd(
                    new Symbol(import.Name, new SymbolType.Function(Numbers(type, import.Offset, import.Name))),
                    Dylink.ImportFlags.GetValueOrDefault((import.Module, import.Name)));
                break;
            case CoreExternType.Tag(var type):
                Tags.Add(new Symbol(import.Name, new SymbolType.Tag(Numbers(type, import.Offset, import.Name))));
                break;
            default:
                Expect(import, false);
                break;
        }
    }

    private void AddOther(CoreImport import, IReadOnlySet<string> adapters)
    {
        Expect(import, import.Type is CoreExternType.Func or CoreExternType.Global);
        if (adapters.Contains(import.Module))
        {
            AdapterImports.Add(new AdapterImport(import.Module, import.Name, import.Type is CoreExternType.Func(var type)
                ? new SymbolType.Function(Numbers(type, import.Offset, import.Name))
                : Global((CoreExternType.Global)import.Type, import.Offset, import.Name)));
        }
    }

    private void Add(CoreExport export)
    {
        if (export.Name is LinkNames.ApplyDataRelocations or LinkNames.CallConstructors or LinkNames.Initialize or LinkNames.Start
            or LinkNames.LibraryThreadInfo)
        {
            _known.Add(export.Name);
            return;
        }

        SymbolType type = export.Space switch
        {
            CoreIndexSpace.Function => new SymbolType.Function(Numbers(_interface.FunctionAt(export.Index, export.Offset), export.Offset, export.Name)),
            CoreIndexSpace.Global => Global(GlobalAt(export), export.Offset, export.Name),
            CoreIndexSpace.Tag => new SymbolType.Tag(Numbers(TagAt(export), export.Offset, export.Name)),
            _ => throw Fail(export.Offset, $"exports `{export.Name}`, which is neither a function, nor a global, nor a tag"),
        };
        Exports.Add(new Symbol(export.Name, type));
    }

    private CoreExternType.Global GlobalAt(CoreExport export)
    {
        CoreImport[] imports = _globals;
        return export.Index < imports.Length ? (CoreExternType.Global)imports[export.Index].Type
            : export.Index - imports.Length < _module.Globals.Length ? _module.Globals[(int)(export.Index - imports.Length)].Type
            : throw Fail(export.Offset, $"exports global {export.Index}, which it does not have");
    }

    private uint TagAt(CoreExport export)
    {
        CoreImport[] imports = _tags;
        return export.Index < imports.Length ? ((CoreExternType.Tag)imports[export.Index].Type).CoreTypeIndex
            : export.Index - imports.Length < _module.Tags.Length ? _module.Tags[(int)(export.Index - imports.Length)].TypeIndex
            : throw Fail(export.Offset, $"exports tag {export.Index}, which it does not have");
    }

    private CoreFuncType Numbers(uint type, long offset, string name) => Numbers(_interface.TypeAt(type, offset), offset, name);

    private CoreFuncType Numbers(CoreFuncType type, long offset, string name) => type.Parameters.Concat(type.Results).All(IsNumber)
        ? type
        : throw Fail(offset, $"has `{name}` with the type {type}, and only numbers of 32 and 64 bits can pass between libraries");

    private SymbolType.Global Global(CoreExternType.Global type, long offset, string name) => IsNumber(type.Value)
        ? new SymbolType.Global(type.Value, type.IsMutable, type.IsShared)
        : throw Fail(offset, $"has the global `{name}` of type {type.Value}, and only numbers of 32 and 64 bits can pass between libraries");

    private static bool IsNumber(CoreValueType type) =>
        type.Kind is CoreValueKind.I32 or CoreValueKind.I64 or CoreValueKind.F32 or CoreValueKind.F64;

    private static bool IsAddress(CoreImport import) => import.Type is CoreExternType.Global { Value.Kind: CoreValueKind.I32 };

    private void Know(CoreImport import, bool isRight)
    {
        Expect(import, isRight);
        _known.Add(import.Name);
    }

    private void Expect(CoreImport import, bool isRight)
    {
        if (!isRight)
        {
            throw Fail(import.Offset, $"imports `{import.Module}` `{import.Name}` as something else than the convention for dynamic linking has it");
        }
    }

    private DiagnosticException Fail(long offset, string message) => ComponentizingFault.At(
        ComponentizingDiagnostics.UnfitLibrary, Input.Module.File, offset, $"the core module cannot be linked as a library: it {message}");
}
