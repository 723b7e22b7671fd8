using System.Collections.Immutable;
using ComponentKit.Binary.Core.Instructions;
using ComponentKit.Binary.Core.Model;
using ComponentKit.Binary.Core.Reading;
using ComponentKit.Binary.Core.Writing;
using ComponentKit.Binary.Sections;
using ComponentKit.Binary.WitEncoding;
using ComponentKit.Binary.Writing;
using ComponentKit.Composition.Componentizing.Modules;
using ComponentKit.Wit.Diagnostics;

namespace ComponentKit.Composition.Componentizing.Adapters;

/// <summary>Makes of an adapter a module with no more than is needed of it, and with a stack of its own.</summary>
/// <remarks>
/// An adapter works on the memory of the main module, so it has neither data nor tables, and where it keeps a stack, a page of memory has to
/// be got for that. If it has a global <c>allocation_state</c>, that happens when it is first called, by the allocator of the main module,
/// which may well call the adapter itself; otherwise when it is instantiated, by growing the memory.
/// </remarks>
internal sealed class AdapterShrinker
{
    private const string MainModule = "__main_module__";

    private readonly CoreModule _module;
    private readonly HashSet<string> _required;
    private readonly string? _mainRealloc;
    private readonly AdapterLiveness _live;
    private readonly CoreNames _names;
    private readonly Dictionary<(CoreIndexSpace, uint), uint> _map = [];
    private readonly CoreRewriter _rewriter;

    private readonly List<CoreRecType> _types = [];
    private readonly List<CoreImport> _imports = [];
    private readonly List<(uint Type, CoreBody? Body)> _functions = [];
    private CoreNames _newNames = CoreNames.None;
    private uint _functionImports;
    private uint? _realloc;

    private AdapterShrinker(CoreModule module, HashSet<string> required, string? mainRealloc)
    {
        _module = module;
        _required = required;
        _mainRealloc = mainRealloc;
        _live = new AdapterLiveness(module, Exports);
        _names = CoreNames.Of(module).Value;
        _rewriter = new CoreRewriter(new CoreIndexMap
        {
            Types = index => Map(CoreIndexSpace.Type, index),
            Functions = index => Map(CoreIndexSpace.Function, index),
            Memories = index => Map(CoreIndexSpace.Memory, index),
            Globals = index => Map(CoreIndexSpace.Global, index),
        });
    }

    private IEnumerable<CoreExport> Exports => _module.Exports.Where(export => _required.Contains(export.Name));

    /// <summary>The smaller module.</summary>
    /// <param name="source">The adapter.</param>
    /// <param name="required">The names of the exports that are needed.</param>
    /// <param name="mainRealloc">The export of the main module that allocates; null to grow the memory instead.</param>
    /// <exception cref="DiagnosticException">The module is malformed, or has what an adapter cannot have.</exception>
    public static CoreModule Shrink(SourceModule source, HashSet<string> required, string? mainRealloc)
    {
        CoreModule module = CoreModuleReader.Read(source.Input.File, source.Input.Bytes).GetValueOrThrow()!;
        Check(module);
        return new AdapterShrinker(module, required, mainRealloc).Build();
    }

    private static void Check(CoreModule module)
    {
        string? what = !module.Data.IsEmpty ? "data segments, which would lie in the memory of the main module"
            : !module.Elements.IsEmpty ? "element segments"
            : module.Start is not null ? "a start function"
            : !module.Tags.IsEmpty || module.ImportsOf(CoreIndexSpace.Tag).Any() ? "exception tags"
            : module.Types.Any(group => group.Types is not [{ Composite: CoreCompositeType.Func }]) ? "types other than plain function types"
            : null;
        if (what is not null)
        {
            throw Fail(module, $"has {what}");
        }
    }

    private static DiagnosticException Fail(CoreModule module, string message) => ComponentizingFault.In(
        ComponentizingDiagnostics.UnfitAdapter, module.File, $"the core module cannot serve as an adapter: it {message}");

    private uint Map(CoreIndexSpace space, uint index) => _map.TryGetValue((space, index), out uint mapped)
        ? mapped
        : throw Fail(_module, $"has code that refers to item {index} of another index space than it has");

    private CoreModule Build()
    {
        CheckSpaces();
        CoreSubType[] types = [.. _module.SubTypes()];
        foreach (uint index in _live.Of(CoreIndexSpace.Type).Where(index => index < types.Length))
        {
            _map.Add((CoreIndexSpace.Type, index), (uint)_types.Count);
            _types.Add(new CoreRecType([types[index]]));
        }

        AddImports(CoreIndexSpace.Memory);
        ImmutableArray<CoreGlobal> globals = AddGlobals();
        uint? stackPointer = FindGlobal("__stack_pointer");
        uint? state = FindGlobal("allocation_state");
        AddFunctions(stackPointer is not null);
        uint? lazyStack = stackPointer is not null && state is not null && _mainRealloc is not null ? Declare(CoreSignatures.Thunk) : null;
        AddBodies(lazyStack);
        uint? start = AddStack(stackPointer, state, lazyStack);
        NameLive();
        return Finish(globals, start);
    }

    private void CheckSpaces()
    {
        if (_live.Of(CoreIndexSpace.Table).Count > 0)
        {
            throw Fail(_module, "uses a table, which nothing would fill");
        }

        uint imported = (uint)_module.ImportsOf(CoreIndexSpace.Memory).Count();
        if (_live.Of(CoreIndexSpace.Memory).Count > 1 || _live.Of(CoreIndexSpace.Memory).Any(memory => memory >= imported))
        {
            throw Fail(_module, "uses a memory of its own, where it has to import that of the main module as `env` `memory`");
        }
    }

    private void AddImports(CoreIndexSpace space)
    {
        CoreImport[] imports = [.. _module.ImportsOf(space)];
        uint next = 0;
        foreach (uint index in _live.Of(space).Where(index => index < imports.Length))
        {
            _map.Add((space, index), next++);
            _imports.Add(_rewriter.Rewrite(imports[index]));
        }
    }

    private ImmutableArray<CoreGlobal> AddGlobals()
    {
        AddImports(CoreIndexSpace.Global);
        uint imported = (uint)_module.ImportsOf(CoreIndexSpace.Global).Count();
        uint next = (uint)_live.Of(CoreIndexSpace.Global).Count(index => index < imported);
        uint[] defined = [.. _live.Of(CoreIndexSpace.Global).Where(index => index >= imported && index - imported < _module.Globals.Length)];
        foreach (uint index in defined)
        {
            _map.Add((CoreIndexSpace.Global, index), next++);
        }

        // An initial value may refer to a function, whose index is known only later.
        return [.. defined.Select(index => _module.Globals[(int)(index - imported)])];
    }

    private static bool IsRealloc(CoreImport import) =>
        import is { Module: MainModule, Name: "cabi_realloc" or "canonical_abi_realloc" };

    private void AddFunctions(bool hasStack)
    {
        CoreImport[] imports = [.. _module.ImportsOf(CoreIndexSpace.Function)];
        uint[] live = [.. _live.Of(CoreIndexSpace.Function).Where(index => index < (uint)(imports.Length + _module.Functions.Length))];
        foreach (uint index in live.Where(index => index < imports.Length && (!IsRealloc(imports[index]) || _mainRealloc is not null)))
        {
            CoreImport import = _rewriter.Rewrite(imports[index]);
            if (IsRealloc(import))
            {
                _realloc = _functionImports;
                import = import with { Name = _mainRealloc! };
            }

            _map.Add((CoreIndexSpace.Function, index), _functionImports++);
            _imports.Add(import);
        }

        if (_mainRealloc is not null && hasStack && _realloc is null)
        {
            _realloc = _functionImports;
            Name(_functionImports++, _mainRealloc);
            _imports.Add(new CoreImport(MainModule, _mainRealloc, new CoreExternType.Func(AddType(CoreSignatures.Realloc))));
        }

        foreach (uint index in live.Where(index => !_map.ContainsKey((CoreIndexSpace.Function, index))))
        {
            _map.Add((CoreIndexSpace.Function, index), _functionImports + (uint)_functions.Count);
            if (index < imports.Length)
            {
                _realloc = _functionImports + (uint)_functions.Count;
                _functions.Add((Map(CoreIndexSpace.Type, ((CoreExternType.Func)imports[index].Type).CoreTypeIndex), AdapterCode.ReallocByGrowing()));
            }
            else
            {
                _functions.Add((Map(CoreIndexSpace.Type, _module.Functions[(int)index - imports.Length].TypeIndex), null));
            }
        }
    }

    private void AddBodies(uint? lazyStack)
    {
        int imported = _module.ImportsOf(CoreIndexSpace.Function).Count();
        HashSet<uint> exported = [.. Exports.Where(export => export.Space == CoreIndexSpace.Function).Select(export => export.Index)];
        foreach (uint index in _live.Of(CoreIndexSpace.Function).Where(index => index >= imported && index - imported < _module.Functions.Length))
        {
            CoreBody body = _rewriter.Rewrite(_module.Functions[(int)index - imported].Body);
            if (lazyStack is { } first && exported.Contains(index))
            {
                body = CallFirst(body, first);
            }

            int place = (int)(Map(CoreIndexSpace.Function, index) - _functionImports);
            _functions[place] = _functions[place] with { Body = body };
        }
    }

    private static CoreBody CallFirst(CoreBody body, uint function)
    {
        var sink = new BinarySink();
        sink.Byte((byte)Opcode.Call);
        sink.Unsigned(function);
        sink.Bytes(body.Code.Bytes.Span);
        return body with { Code = new CoreExpression(sink.ToArray()) };
    }

    private uint? AddStack(uint? stackPointer, uint? state, uint? lazyStack)
    {
        if (lazyStack is { } lazy)
        {
            _functions[(int)(lazy - _functionImports)] = (TypeOf(lazy), AdapterCode.AllocateStack(_realloc!.Value, stackPointer!.Value, state));
            Name(lazy, "allocate_stack");
        }

        if (stackPointer is not null && (_realloc is null || state is null))
        {
            _realloc = _functionImports + (uint)_functions.Count;
            _functions.Add((AddType(CoreSignatures.Realloc), AdapterCode.ReallocByGrowing()));
        }

        if (_realloc is { } realloc && (_mainRealloc is null || state is null))
        {
            Name(realloc, "realloc_via_memory_grow");
        }

        if (stackPointer is not { } top || lazyStack is not null || _live.Of(CoreIndexSpace.Memory).Count == 0)
        {
            return null;
        }

        int thunk = _types.FindLastIndex(type => type.Types is [{ Composite: CoreCompositeType.Func(var function) }] && function.Equals(CoreSignatures.Thunk));
        uint start = _functionImports + (uint)_functions.Count;
        _functions.Add((thunk < 0 ? AddType(CoreSignatures.Thunk) : (uint)thunk, AdapterCode.AllocateStack(_realloc!.Value, top, state)));
        Name(start, "allocate_stack");
        return start;
    }

    private uint? FindGlobal(string name)
    {
        uint imported = (uint)_module.ImportsOf(CoreIndexSpace.Global).Count();
        uint[] found =
        [
            .. _live.Of(CoreIndexSpace.Global).Where(index => _names.Find(CoreIndexSpace.Global, index) == name && TypeOfGlobal(index, imported)
                is { IsMutable: true, Value.Kind: CoreValueKind.I32 }),
        ];
        return found.Length > 1 ? throw Fail(_module, $"has {found.Length} globals named `{name}`")
            : found is [var index] ? Map(CoreIndexSpace.Global, index)
            : null;
    }

    private CoreExternType.Global? TypeOfGlobal(uint index, uint imported) =>
        index < imported ? (CoreExternType.Global)_module.ImportsOf(CoreIndexSpace.Global).ElementAt((int)index).Type
        : index - imported < _module.Globals.Length ? _module.Globals[(int)(index - imported)].Type
        : null;

    private uint TypeOf(uint function) => _functions[(int)(function - _functionImports)].Type;

    private uint Declare(CoreFuncType type)
    {
        _functions.Add((AddType(type), null));
        return _functionImports + (uint)_functions.Count - 1;
    }

    private uint AddType(CoreFuncType type)
    {
        _types.Add(new CoreRecType([CoreSubType.Func(type)]));
        return (uint)_types.Count - 1;
    }

    private void Name(uint function, string name) => _newNames = _newNames.With(CoreIndexSpace.Function, function, name);

    private void NameLive()
    {
        foreach (CoreIndexSpace space in new[] { CoreIndexSpace.Function, CoreIndexSpace.Global })
        {
            foreach (uint index in _live.Of(space))
            {
                if (_names.Find(space, index) is { } name && _map.TryGetValue((space, index), out uint mapped))
                {
                    _newNames = _newNames.With(space, mapped, name);
                }
            }
        }
    }

    private CoreModule Finish(ImmutableArray<CoreGlobal> globals, uint? start)
    {
        byte[] names = CoreNamesWriter.Write(_newNames);
        IEnumerable<CoreCustomSection> producers = _module.CustomSections.Where(section => section.Name == Producers.SectionName).Take(1);
        return new CoreModule
        {
            File = _module.File,
            Types = [.. _types],
            Imports = [.. _imports],
            Functions = [.. _functions.Select(function => new CoreFunction(function.Type, function.Body!))],
            Globals = [.. globals.Select(_rewriter.Rewrite)],
            Exports = [.. Exports.Select(_rewriter.Rewrite)],
            Start = start,
            CustomSections =
            [
                .. names.Length == 0 ? Enumerable.Empty<CoreCustomSection>() : [new CoreCustomSection(CoreNames.SectionName, names)],
                .. producers.Select(section => section with { Behind = CoreSectionId.Data }),
            ],
        };
    }
}
