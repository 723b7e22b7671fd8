using System.Collections.Immutable;
using ComponentKit.Binary.Core.Instructions;
using ComponentKit.Binary.Core.Model;
using ComponentKit.Binary.Sections;

namespace ComponentKit.Binary.Core.Writing;

/// <summary>Builds a core module item by item; each method gives the index of what it adds.</summary>
/// <remarks>
/// Types that are equal are one type. As imports come first in every index space, an import after a definition of its kind is a
/// mistake of the caller, like a function that is declared and never defined; both throw. The same calls give the same bytes.
/// </remarks>
public sealed class CoreModuleBuilder
{
    private readonly Dictionary<CoreRecType, uint> _typeIndices = [];
    private readonly List<CoreRecType> _types = [];
    private readonly List<CoreImport> _imports = [];
    private readonly List<(uint Type, CoreBody? Body)> _functions = [];
    private readonly List<CoreTable> _tables = [];
    private readonly List<CoreMemory> _memories = [];
    private readonly List<CoreTag> _tags = [];
    private readonly List<CoreGlobal> _globals = [];
    private readonly List<CoreExport> _exports = [];
    private readonly List<CoreElementSegment> _elements = [];
    private readonly List<CoreDataSegment> _data = [];
    private readonly List<CoreCustomSection> _customSections = [];
    private readonly uint[] _counts = new uint[Enum.GetValues<CoreIndexSpace>().Length];

    /// <summary>The index of the function that runs at instantiation, or null.</summary>
    public uint? Start { get; set; }

    /// <summary>The names for people; the section <c>name</c> where there are any.</summary>
    public CoreNames Names { get; set; } = CoreNames.None;

    /// <summary>The index that the next item of an index space gets.</summary>
    /// <param name="space">The index space.</param>
    public uint NextIndex(CoreIndexSpace space) => _counts[(int)space];

    /// <summary>Adds a function type, unless it is there.</summary>
    /// <param name="parameters">The types of the parameters.</param>
    /// <param name="results">The types of the results.</param>
    public uint Type(ImmutableArray<CoreValueType> parameters, ImmutableArray<CoreValueType> results) =>
        Type(new CoreFuncType(parameters, results));

    /// <summary>Adds a function type, unless it is there.</summary>
    /// <param name="type">The type.</param>
    public uint Type(CoreFuncType type) => Type(new CoreRecType([CoreSubType.Func(type)]));

    /// <summary>Adds types that belong together, unless they are there.</summary>
    /// <param name="group">The types.</param>
    /// <returns>The index of the first of them.</returns>
    public uint Type(CoreRecType group)
    {
        if (!_typeIndices.TryGetValue(group, out uint index))
        {
            index = NextIndex(CoreIndexSpace.Type);
            _typeIndices.Add(group, index);
            _types.Add(group);
            _counts[(int)CoreIndexSpace.Type] += (uint)group.Types.Length;
        }

        return index;
    }

    /// <summary>Adds an import.</summary>
    /// <param name="module">The first name.</param>
    /// <param name="name">The second name.</param>
    /// <param name="type">What is imported.</param>
    /// <exception cref="InvalidOperationException">Something of its kind is defined already.</exception>
    public uint Import(string module, string name, CoreExternType type)
    {
        var import = new CoreImport(module, name, type);
        int definitions = import.Space switch
        {
            CoreIndexSpace.Function => _functions.Count,
            CoreIndexSpace.Table => _tables.Count,
            CoreIndexSpace.Memory => _memories.Count,
            CoreIndexSpace.Global => _globals.Count,
            _ => _tags.Count,
        };
        if (definitions > 0)
        {
            throw new InvalidOperationException($"the import `{module}` `{name}` comes after a definition of its kind");
        }

        return Add(_imports, import, import.Space);
    }

    /// <summary>Adds an import of a function.</summary>
    /// <param name="module">The first name.</param>
    /// <param name="name">The second name.</param>
    /// <param name="type">The function's type.</param>
    public uint ImportFunction(string module, string name, CoreFuncType type) =>
        Import(module, name, new CoreExternType.Func(Type(type)));

    /// <summary>Adds a function.</summary>
    /// <param name="type">Its type.</param>
    /// <param name="code">Its code.</param>
    /// <param name="locals">The types of its locals behind the parameters.</param>
    public uint AddFunction(CoreFuncType type, InstructionWriter code, params ReadOnlySpan<CoreValueType> locals)
    {
        uint index = DeclareFunction(type);
        DefineFunction(index, code, locals);
        return index;
    }

    /// <summary>Adds a function whose code follows, so that other code can call it.</summary>
    /// <param name="type">Its type.</param>
    public uint DeclareFunction(CoreFuncType type) => DeclareFunction(Type(type));

    /// <summary>Adds a function whose code follows, so that other code can call it.</summary>
    /// <param name="type">The core type index of its type.</param>
    public uint DeclareFunction(uint type) => Add(_functions, (type, null), CoreIndexSpace.Function);

    /// <summary>Gives a declared function its code.</summary>
    /// <param name="function">The function's index.</param>
    /// <param name="code">Its code.</param>
    /// <param name="locals">The types of its locals behind the parameters.</param>
    public void DefineFunction(uint function, InstructionWriter code, params ReadOnlySpan<CoreValueType> locals) =>
        DefineFunction(function, new CoreBody(Runs(locals), code.ToExpression()));

    /// <summary>Gives a declared function its body.</summary>
    /// <param name="function">The function's index.</param>
    /// <param name="body">Its body.</param>
    public void DefineFunction(uint function, CoreBody body)
    {
        int position = (int)function - (int)(NextIndex(CoreIndexSpace.Function) - _functions.Count);
        _functions[position] = _functions[position] with { Body = body };
    }

    /// <summary>Adds a table.</summary>
    /// <param name="table">The table.</param>
    public uint AddTable(CoreTable table) => Add(_tables, table, CoreIndexSpace.Table);

    /// <summary>Adds a linear memory.</summary>
    /// <param name="limits">Its size in pages.</param>
    public uint AddMemory(CoreLimits limits) => Add(_memories, new CoreMemory(limits), CoreIndexSpace.Memory);

    /// <summary>Adds an exception tag.</summary>
    /// <param name="type">Its function type.</param>
    public uint AddTag(CoreFuncType type) => Add(_tags, new CoreTag(Type(type)), CoreIndexSpace.Tag);

    /// <summary>Adds a global.</summary>
    /// <param name="type">The type of its value.</param>
    /// <param name="initialiser">Its first value.</param>
    /// <param name="isMutable">Whether it can be set.</param>
    public uint AddGlobal(CoreValueType type, InstructionWriter initialiser, bool isMutable = false) =>
        AddGlobal(new CoreGlobal(new CoreExternType.Global(type, isMutable, IsShared: false), initialiser.ToExpression()));

    /// <summary>Adds a global.</summary>
    /// <param name="global">The global.</param>
    public uint AddGlobal(CoreGlobal global) => Add(_globals, global, CoreIndexSpace.Global);

    /// <summary>Adds an export.</summary>
    /// <param name="name">The name.</param>
    /// <param name="space">What is exported.</param>
    /// <param name="index">Its index.</param>
    public void Export(string name, CoreIndexSpace space, uint index) => _exports.Add(new CoreExport(name, space, index));

    /// <summary>Adds an element segment.</summary>
    /// <param name="segment">The segment.</param>
    public uint AddElements(CoreElementSegment segment) => Add(_elements, segment, CoreIndexSpace.Element);

    /// <summary>Adds a data segment.</summary>
    /// <param name="segment">The segment.</param>
    public uint AddData(CoreDataSegment segment) => Add(_data, segment, CoreIndexSpace.Data);

    /// <summary>Adds a custom section.</summary>
    /// <param name="section">The section.</param>
    public void AddCustomSection(CoreCustomSection section) => _customSections.Add(section);

    /// <summary>The module.</summary>
    /// <exception cref="InvalidOperationException">A function is declared and not defined.</exception>
    public CoreModule Build()
    {
        byte[] names = CoreNamesWriter.Write(Names);
        return new CoreModule
        {
            Types = [.. _types],
            Imports = [.. _imports],
            Functions = [.. _functions.Select(Function)],
            Tables = [.. _tables],
            Memories = [.. _memories],
            Tags = [.. _tags],
            Globals = [.. _globals],
            Exports = [.. _exports],
            Start = Start,
            Elements = [.. _elements],
            HasDataCount = _data.Any(segment => segment.Mode is CoreSegmentMode.Passive),
            Data = [.. _data],
            CustomSections = names.Length == 0 ? [.. _customSections] : [.. _customSections, new(CoreNames.SectionName, names)],
        };
    }

    private static CoreFunction Function((uint Type, CoreBody? Body) function, int position) =>
        new(function.Type, function.Body ?? throw new InvalidOperationException($"defined function {position} has no body"));

    private static ImmutableArray<CoreLocals> Runs(ReadOnlySpan<CoreValueType> locals)
    {
        var runs = ImmutableArray.CreateBuilder<CoreLocals>();
        foreach (CoreValueType type in locals)
        {
            if (runs.Count > 0 && runs[^1].Type == type)
            {
                runs[^1] = new CoreLocals(runs[^1].Count + 1, type);
            }
            else
            {
                runs.Add(new CoreLocals(1, type));
            }
        }

        return runs.DrainToImmutable();
    }

    private uint Add<T>(List<T> items, T item, CoreIndexSpace space)
    {
        items.Add(item);
        return _counts[(int)space]++;
    }
}
