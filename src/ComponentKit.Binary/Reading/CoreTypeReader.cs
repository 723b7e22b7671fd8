using ComponentKit.Binary.Sections;

namespace ComponentKit.Binary.Reading;

/// <summary>Reads core types: those of functions and modules, and what imports and exports of modules have.</summary>
internal static class CoreTypeReader
{
    private const byte ModuleOpcode = 0x50;
    private const byte SharedOpcode = 0x65;
    private const byte MemoryLimits = 0x0f;
    private const byte TableLimits = 0x07;

    public static CoreDefType ReadDefType(BinaryCursor cursor)
    {
        byte opcode = cursor.PeekByte("a core type");
        switch (opcode)
        {
            case 0x00:
                // What follows would otherwise be taken for a module type (Binary.md, notes on `core:deftype`).
                cursor.ReadByte("a core type");
                long start = cursor.Offset;
                byte next = cursor.PeekByte("a core type");
                return next == ModuleOpcode
                    ? new CoreDefType.Rec(CoreSubTypeReader.ReadRecType(cursor))
                    : throw cursor.UnknownOpcode(start, "core type behind 0x00", next);
            case ModuleOpcode:
                cursor.ReadByte("a core type");
                cursor.Enter("types");
                var module = new CoreDefType.Module(cursor.ReadVector("declarators", ReadModuleDeclarator));
                cursor.Leave();
                return module;
            default:
                return new CoreDefType.Rec(CoreSubTypeReader.ReadRecType(cursor));
        }
    }

    public static CoreValueType ReadValueType(BinaryCursor cursor)
    {
        long start = cursor.Offset;
        byte opcode = cursor.ReadByte("a core value type");
        switch (opcode)
        {
            case 0x7f:
                return CoreValueType.I32;
            case 0x7e:
                return CoreValueType.I64;
            case 0x7d:
                return CoreValueType.F32;
            case 0x7c:
                return CoreValueType.F64;
            case 0x7b:
                return CoreValueType.V128;
            case 0x63 or 0x64:
                return CoreValueType.Ref(ReadHeapType(cursor), isNullable: opcode == 0x63);
            case >= 0x68 and <= 0x75:
                // The short form of a nullable reference to an abstract heap type.
                return CoreValueType.Ref(new CoreHeapType(opcode - 0x80), isNullable: true);
            case SharedOpcode:
                return CoreValueType.Ref(ReadSharedHeapType(cursor), isNullable: true);
            default:
                throw cursor.UnknownOpcode(start, "core value type", opcode);
        }
    }

    public static CoreExternType ReadExternType(BinaryCursor cursor) =>
        ReadExternType(cursor, cursor.ReadByte("the type of a core import or export"));

    /// <summary>Reads what follows the byte that says whether it is a function, a table and so on.</summary>
    public static CoreExternType ReadExternType(BinaryCursor cursor, byte kind)
    {
        long start = cursor.Offset;
        switch (kind)
        {
            case 0x00:
                return new CoreExternType.Func(cursor.ReadU32("a core type index"));
            case 0x01:
                return new CoreExternType.Table(ReadReferenceType(cursor), ReadLimits(cursor, TableLimits));
            case 0x02:
                return new CoreExternType.Memory(ReadLimits(cursor, MemoryLimits));
            case 0x03:
                return ReadGlobal(cursor);
            case 0x04:
                cursor.Expect(0x00, "kind of a tag");
                return new CoreExternType.Tag(cursor.ReadU32("a core type index"));
            default:
                throw cursor.UnknownOpcode(start, "type of a core import or export", kind);
        }
    }

    /// <summary>Reads a value type that has to be a reference.</summary>
    public static CoreValueType ReadReferenceType(BinaryCursor cursor)
    {
        long start = cursor.Offset;
        byte opcode = cursor.PeekByte("a type of references");
        CoreValueType type = ReadValueType(cursor);
        return type.Kind == CoreValueKind.Ref ? type : throw cursor.UnknownOpcode(start, "type of references", opcode);
    }

    public static CoreHeapType ReadHeapType(BinaryCursor cursor)
    {
        long start = cursor.Offset;
        byte opcode = cursor.PeekByte("a heap type");
        if (opcode == SharedOpcode)
        {
            cursor.ReadByte("a heap type");
            return ReadSharedHeapType(cursor);
        }

        long code = cursor.ReadS33("a heap type");
        return code is >= 0 and <= int.MaxValue || (CoreHeapType.IsAbstract(code) && cursor.Offset == start + 1)
            ? new CoreHeapType((int)code)
            : throw cursor.UnknownOpcode(start, "heap type", opcode);
    }

    /// <summary>Reads a type index that is written as a signed number.</summary>
    public static uint ReadSignedTypeIndex(BinaryCursor cursor)
    {
        long start = cursor.Offset;
        byte first = cursor.PeekByte("a type index");
        long index = cursor.ReadS33("a type index");
        return index is >= 0 and <= int.MaxValue ? (uint)index : throw cursor.UnknownOpcode(start, "type index", first);
    }

    private static CoreHeapType ReadSharedHeapType(BinaryCursor cursor)
    {
        long start = cursor.Offset;
        byte opcode = cursor.ReadByte("a heap type");
        return CoreHeapType.IsAbstract(opcode - 0x80)
            ? new CoreHeapType(opcode - 0x80, IsShared: true)
            : throw cursor.UnknownOpcode(start, "abstract heap type", opcode);
    }

    private static CoreExternType.Global ReadGlobal(BinaryCursor cursor)
    {
        CoreValueType value = ReadValueType(cursor);
        long start = cursor.Offset;
        byte flags = cursor.ReadByte("whether a global can be set");
        return flags <= 0x03
            ? new CoreExternType.Global(value, IsMutable: (flags & 1) != 0, IsShared: (flags & 2) != 0)
            : throw cursor.UnknownOpcode(start, "mutability of a global", flags);
    }

    private static CoreLimits ReadLimits(BinaryCursor cursor, byte known)
    {
        long start = cursor.Offset;
        byte flags = cursor.ReadByte("limits");
        if (flags > known)
        {
            throw cursor.UnknownOpcode(start, "form of limits", flags);
        }

        bool is64 = (flags & 4) != 0;
        ulong minimum = ReadSize(cursor, is64);
        ulong? maximum = (flags & 1) != 0 ? ReadSize(cursor, is64) : null;
        uint? pageSize = (flags & 8) != 0 ? cursor.ReadU32("a page size") : null;
        return new CoreLimits(minimum, maximum, is64, IsShared: (flags & 2) != 0, pageSize);
    }

    private static ulong ReadSize(BinaryCursor cursor, bool is64) => is64 ? cursor.ReadU64("a size") : cursor.ReadU32("a size");

    private static CoreModuleDeclarator ReadModuleDeclarator(BinaryCursor cursor)
    {
        long start = cursor.Offset;
        byte kind = cursor.ReadByte("a declarator");
        switch (kind)
        {
            case 0x00:
                return new CoreModuleDeclarator.Import(
                    start, cursor.ReadName("a module name"), cursor.ReadName("a name"), ReadExternType(cursor));
            case 0x01:
                return new CoreModuleDeclarator.Type(start, CoreSubTypeReader.ReadRecType(cursor));
            case 0x02:
                cursor.Expect(0x10, "sort of an alias in a module type");
                cursor.Expect(0x01, "form of an alias in a module type");
                return new CoreModuleDeclarator.OuterAlias(
                    start, cursor.ReadU32("the number of scopes"), cursor.ReadU32("a core type index"));
            case 0x03:
                return new CoreModuleDeclarator.Export(start, cursor.ReadName("a name"), ReadExternType(cursor));
            default:
                throw cursor.UnknownOpcode(start, "declarator of a module type", kind);
        }
    }
}
