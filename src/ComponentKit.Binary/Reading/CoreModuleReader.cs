using System.Collections.Immutable;
using ComponentKit.Binary.Sections;
using ComponentKit.Binary.Typing;

namespace ComponentKit.Binary.Reading;

/// <summary>Reads the type of a core module: its imports and exports.</summary>
/// <remarks>Code and data are skipped: whether they are valid is for the engine to say when it compiles the module.</remarks>
internal sealed class CoreModuleReader
{
    private readonly List<CoreFuncType?> _types = [];
    private readonly List<CoreExtern.Func> _funcs = [];
    private readonly List<CoreExtern.Table> _tables = [];
    private readonly List<CoreExtern.Memory> _memories = [];
    private readonly List<CoreExtern.Global> _globals = [];
    private readonly List<CoreExtern.Tag> _tags = [];
    private readonly ImmutableArray<CoreModuleImport>.Builder _imports = ImmutableArray.CreateBuilder<CoreModuleImport>();
    private readonly ImmutableDictionary<string, CoreExtern>.Builder _exports = ImmutableDictionary.CreateBuilder<string, CoreExtern>();

    private CoreModuleReader()
    {
    }

    /// <summary>Reads a module.</summary>
    /// <exception cref="ComponentKit.Wit.Diagnostics.DiagnosticException">The module is malformed.</exception>
    public static CoreModuleType Read(BinaryCursor cursor)
    {
        var reader = new CoreModuleReader();
        PreambleReader.ExpectModule(cursor);
        while (!cursor.AtEnd)
        {
            byte id = cursor.ReadByte("a section");
            BinaryCursor section = cursor.Slice(cursor.ReadU32("the size of a section"), $"section {id} of the core module");
            if (reader.ReadSection(id, section))
            {
                section.ExpectEnd();
            }
        }

        return new CoreModuleType(reader._imports.ToImmutable(), new CoreInstanceType(reader._exports.ToImmutable()));
    }

    // Says whether the section was read to its end.
    private bool ReadSection(byte id, BinaryCursor section)
    {
        switch (id)
        {
            case 1:
                Each(section, "types", c => CoreRecursiveTypeReader.Read(c, _types));
                return true;
            case 2:
                Each(section, "imports", ReadImport);
                return true;
            case 3:
                Each(section, "functions", c => _funcs.Add(new CoreExtern.Func(ReadFuncType(c))));
                return true;
            case 4:
                Each(section, "tables", ReadTable);
                return true;
            case 5:
                Each(section, "memories", c => _memories.Add((CoreExtern.Memory)Resolve(CoreTypeReader.ReadExternType(c, 0x02))));
                return true;
            case 6:
                Each(section, "globals", ReadGlobal);
                return true;
            case 7:
                Each(section, "exports", ReadExport);
                return true;
            case 13:
                Each(section, "tags", c => _tags.Add((CoreExtern.Tag)Resolve(CoreTypeReader.ReadExternType(c, 0x04))));
                return true;
            default:
                return false;
        }
    }

    private static void Each(BinaryCursor section, string what, Action<BinaryCursor> read) =>
        section.ReadVector(what, c =>
        {
            read(c);
            return true;
        });

    private void ReadImport(BinaryCursor cursor)
    {
        string module = cursor.ReadName("a module name");
        string name = cursor.ReadName("a name");
        CoreExtern type = Resolve(CoreTypeReader.ReadExternType(cursor));
        _imports.Add(new CoreModuleImport(module, name, type));
        switch (type)
        {
            case CoreExtern.Func func:
                _funcs.Add(func);
                break;
            case CoreExtern.Table table:
                _tables.Add(table);
                break;
            case CoreExtern.Memory memory:
                _memories.Add(memory);
                break;
            case CoreExtern.Global global:
                _globals.Add(global);
                break;
            case CoreExtern.Tag tag:
                _tags.Add(tag);
                break;
        }
    }

    private void ReadTable(BinaryCursor cursor)
    {
        bool hasInitialiser = cursor.PeekByte("a table") == 0x40;
        if (hasInitialiser)
        {
            cursor.ReadByte("a table");
            cursor.Expect(0x00, "form of a table");
        }

        _tables.Add((CoreExtern.Table)Resolve(CoreTypeReader.ReadExternType(cursor, 0x01)));
        if (hasInitialiser)
        {
            CoreExpressionReader.Skip(cursor);
        }
    }

    private void ReadGlobal(BinaryCursor cursor)
    {
        _globals.Add((CoreExtern.Global)Resolve(CoreTypeReader.ReadExternType(cursor, 0x03)));
        CoreExpressionReader.Skip(cursor);
    }

    private void ReadExport(BinaryCursor cursor)
    {
        string name = cursor.ReadName("a name");
        long start = cursor.Offset;
        byte kind = cursor.ReadByte("the kind of an export");
        uint index = cursor.ReadU32("an index");
        _exports[name] = kind switch
        {
            0x00 => At(cursor, start, _funcs, index, "function"),
            0x01 => At(cursor, start, _tables, index, "table"),
            0x02 => At(cursor, start, _memories, index, "memory"),
            0x03 => At(cursor, start, _globals, index, "global"),
            0x04 => At(cursor, start, _tags, index, "tag"),
            _ => throw cursor.UnknownOpcode(start, "kind of an export", kind),
        };
    }

    private CoreFuncType? ReadFuncType(BinaryCursor cursor)
    {
        long start = cursor.Offset;
        return At(cursor, start, _types, cursor.ReadU32("a type index"), "type");
    }

    // An index out of range is left to the engine's validator, which sees the whole module: the type is then not known.
    private CoreFuncType? TypeAt(uint index) => index < _types.Count ? _types[(int)index] : null;

    private static T At<T>(BinaryCursor cursor, long start, List<T> items, uint index, string what) =>
        index < items.Count
            ? items[(int)index]
            : throw cursor.Fail(
                BinaryDiagnostics.MalformedModule, start, $"the core module has no {what} {index}: there are {items.Count}");

    private CoreExtern Resolve(CoreExternType type) => type switch
    {
        CoreExternType.Func(var index) => new CoreExtern.Func(TypeAt(index)),
        CoreExternType.Table(var element, var limits) => new CoreExtern.Table(element, limits),
        CoreExternType.Memory(var limits) => new CoreExtern.Memory(limits),
        CoreExternType.Global(var value, var isMutable, _) => new CoreExtern.Global(value, isMutable),
        CoreExternType.Tag(var index) => new CoreExtern.Tag(TypeAt(index)),
        _ => throw new InvalidOperationException(),
    };
}
