using System.Collections.Immutable;
using ComponentKit.Binary.Core.Model;
using ComponentKit.Binary.Reading;
using ComponentKit.Binary.Sections;
using ComponentKit.Wit.Diagnostics;

namespace ComponentKit.Binary.Typing;

/// <summary>Gives the type of a core module: its imports and exports.</summary>
/// <remarks>Code and data are left aside: whether they are valid is for the engine to say when it compiles the module.</remarks>
internal sealed class CoreModuleTyping
{
    private readonly CoreModule _module;
    private readonly CoreTypeTable _table;
    private readonly List<uint> _numbers = [];
    private readonly Dictionary<CoreIndexSpace, List<CoreExtern>> _spaces = [];

    private CoreModuleTyping(CoreModule module, CoreTypeTable table)
    {
        _module = module;
        _table = table;
        foreach (CoreRecType group in module.Types)
        {
            uint number = table.Add(group, (uint)_numbers.Count, NumberOf);
            for (uint i = 0; i < group.Types.Length; i++)
            {
                _numbers.Add(number + i);
            }
        }
    }

    /// <summary>The type of a module.</summary>
    /// <param name="module">The module.</param>
    /// <param name="table">Where its types get their numbers.</param>
    /// <exception cref="DiagnosticException">The module refers to what it does not have.</exception>
    public static CoreModuleType Of(CoreModule module, CoreTypeTable table)
    {
        var typing = new CoreModuleTyping(module, table);
        var imports = ImmutableArray.CreateBuilder<CoreModuleImport>(module.Imports.Length);
        foreach (CoreImport import in module.Imports)
        {
            CoreExtern type = typing.Resolve(import.Type);
            typing.Space(import.Space).Add(type);
            imports.Add(new CoreModuleImport(import.Module, import.Name, type));
        }

        typing.AddDefinitions();
        var exports = ImmutableDictionary.CreateBuilder<string, CoreExtern>(StringComparer.Ordinal);
        foreach (CoreExport export in module.Exports)
        {
            exports[export.Name] = typing.Find(export);
        }

        return new CoreModuleType(imports.MoveToImmutable(), new CoreInstanceType(exports.ToImmutable()));
    }

    private void AddDefinitions()
    {
        Space(CoreIndexSpace.Function).AddRange(_module.Functions.Select(Define));
        Space(CoreIndexSpace.Table).AddRange(_module.Tables.Select(table => Resolve(table.Type)));
        Space(CoreIndexSpace.Memory).AddRange(_module.Memories.Select(memory => new CoreExtern.Memory(memory.Limits)));
        Space(CoreIndexSpace.Global).AddRange(_module.Globals.Select(global => Resolve(global.Type)));
        Space(CoreIndexSpace.Tag).AddRange(_module.Tags.Select(tag => ResolveTag(tag.TypeIndex)));
    }

    private CoreExtern Find(CoreExport export)
    {
        List<CoreExtern> space = Space(export.Space);
        return export.Index < space.Count
            ? space[(int)export.Index]
            : throw Missing(export.Space, export.Index, space.Count, export.Offset);
    }

    private CoreExtern.Func Define(CoreFunction function) =>
        function.TypeIndex < _numbers.Count
            ? ResolveFunc(function.TypeIndex)
            : throw Missing(CoreIndexSpace.Type, function.TypeIndex, _numbers.Count, function.Offset);

    private DiagnosticException Missing(CoreIndexSpace space, uint index, int count, long offset) =>
        new(new Diagnostic(
            BinaryDiagnostics.MalformedModule,
            $"the core module has no {space.ToString().ToLowerInvariant()} {index}: there are {count}",
            new DiagnosticLocation.InBinary(_module.File, offset)));

    private List<CoreExtern> Space(CoreIndexSpace space) =>
        _spaces.TryGetValue(space, out List<CoreExtern>? items) ? items : _spaces[space] = [];

    // An index out of range, or of something else, is left to the engine's validator: the type is then not known.
    private uint NumberOf(uint index) => index < _numbers.Count ? _numbers[(int)index] : CoreTypeTable.Unknown;

    private CoreFuncType? TypeAt(uint index) => _table[NumberOf(index)]?.AsFunc;

    private CoreExtern.Func ResolveFunc(uint index) => new(TypeAt(index), NumberOf(index));

    private CoreExtern.Tag ResolveTag(uint index) => new(TypeAt(index), NumberOf(index));

    private CoreValueType Resolve(CoreValueType type) => CoreTypeTable.Renumber(type, NumberOf);

    private CoreExtern Resolve(CoreExternType type) => type switch
    {
        CoreExternType.Func(var index) => ResolveFunc(index),
        CoreExternType.Table(var element, var limits) => new CoreExtern.Table(Resolve(element), limits),
        CoreExternType.Memory(var limits) => new CoreExtern.Memory(limits),
        CoreExternType.Global(var value, var isMutable, _) => new CoreExtern.Global(Resolve(value), isMutable),
        CoreExternType.Tag(var index) => ResolveTag(index),
        _ => throw new InvalidOperationException(),
    };
}
