using ComponentKit.Binary.Core.Instructions;
using ComponentKit.Binary.Core.Model;
using ComponentKit.Binary.Sections;
using ComponentKit.Binary.WitEncoding;

namespace ComponentKit.Composition.Componentizing.Libraries;

/// <summary>Builds a core module in which each function has a type of its own, of the same index.</summary>
internal sealed class PlainModuleBuilder
{
    private readonly List<CoreRecType> _types = [];
    private readonly List<CoreImport> _imports = [];
    private readonly List<CoreFunction> _functions = [];
    private readonly List<CoreGlobal> _globals = [];
    private readonly List<CoreExport> _exports = [];
    private uint _importedGlobals;

    /// <summary>Imports a function.</summary>
    public uint Import(string module, string name, CoreFuncType type)
    {
        uint index = AddType(type);
        _imports.Add(new CoreImport(module, name, new CoreExternType.Func(index)));
        return index;
    }

    /// <summary>Imports a global.</summary>
    public uint Import(string module, string name, SymbolType.Global type)
    {
        _imports.Add(new CoreImport(module, name, new CoreExternType.Global(type.Type, type.IsMutable, type.IsShared)));
        return _importedGlobals++;
    }

    /// <summary>Adds a function that is exported.</summary>
    /// <param name="name">The name of the export.</param>
    /// <param name="type">The function's type.</param>
    /// <param name="write">Writes its code; it is given the function's index, and the last <c>end</c> follows.</param>
    /// <param name="locals">The locals behind the parameters.</param>
    public void AddFunction(string name, CoreFuncType type, Action<InstructionWriter, uint> write, params CoreLocals[] locals)
    {
        uint index = AddType(type);
        var code = new InstructionWriter();
        write(code, index);
        _functions.Add(new CoreFunction(index, new CoreBody([.. locals], code.End().ToExpression())));
        Export(name, CoreIndexSpace.Function, index);
    }

    /// <summary>Adds a global with an address, and exports it.</summary>
    public void AddGlobal(string name, uint value, bool isMutable)
    {
        // Exports are numbered behind the imports, of which none follows.
        Export(name, CoreIndexSpace.Global, (uint)_globals.Count);
        _globals.Add(new CoreGlobal(
            new CoreExternType.Global(CoreValueType.I32, isMutable, false), new InstructionWriter().I32Const((int)value).End().ToExpression()));
    }

    /// <summary>Adds an export.</summary>
    public void Export(string name, CoreIndexSpace space, uint index) => _exports.Add(new CoreExport(name, space, index));

    /// <summary>The module.</summary>
    /// <param name="table">The least size of its table; null for none.</param>
    /// <param name="memory">The size of its memory in pages; null for none.</param>
    public byte[] Build(uint? table = null, uint? memory = null) => new CoreModule
    {
        Types = [.. _types],
        Imports = [.. _imports],
        Functions = [.. _functions],
        Tables = table is { } elements ? [new CoreTable(new CoreExternType.Table(CoreValueType.FuncRef, new CoreLimits(elements, null, false, false, null)))] : [],
        Memories = memory is { } pages ? [new CoreMemory(new CoreLimits(pages, null, false, false, null))] : [],
        Globals = [.. _globals],
        Exports = [.. _exports],
        CustomSections = [new CoreCustomSection(Producers.SectionName, Producers.Write())],
    }.ToBytes();

    private uint AddType(CoreFuncType type)
    {
        _types.Add(new CoreRecType([CoreSubType.Func(type)]));
        return (uint)_types.Count - 1;
    }
}
