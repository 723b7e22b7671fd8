using ComponentKit.Binary.Sections;

namespace ComponentKit.Binary.Reading;

/// <summary>Reads core types: those of functions and modules, and what imports and exports of modules have.</summary>
internal static class CoreTypeReader
{
    public static CoreDefType ReadDefType(BinaryCursor cursor)
    {
        long start = cursor.Offset;
        byte opcode = cursor.ReadByte("a core type");
        switch (opcode)
        {
            case 0x50:
                cursor.Enter("types");
                var module = new CoreDefType.Module(cursor.ReadVector("declarators", ReadModuleDeclarator));
                cursor.Leave();
                return module;
            case 0x60:
                return ReadFunc(cursor, isShared: false);
            case 0x65:
                cursor.Expect(0x60, "shared core type that can be read yet");
                return ReadFunc(cursor, isShared: true);
            case 0x00 or 0x4e or 0x4f or 0x5e or 0x5f:
                throw cursor.Fail(
                    BinaryDiagnostics.UnsupportedFeature,
                    start,
                    $"core type 0x{opcode:x2} belongs to the feature `gc` (recursive, struct and array types), which is not supported yet");
            default:
                throw cursor.UnknownOpcode(start, "core type", opcode);
        }
    }

    public static CoreValueType ReadValueType(BinaryCursor cursor)
    {
        long start = cursor.Offset;
        byte opcode = cursor.ReadByte("a core value type");
        switch (opcode)
        {
            case 0x7f:
                return new CoreValueType(CoreValueKind.I32);
            case 0x7e:
                return new CoreValueType(CoreValueKind.I64);
            case 0x7d:
                return new CoreValueType(CoreValueKind.F32);
            case 0x7c:
                return new CoreValueType(CoreValueKind.F64);
            case 0x7b:
                return new CoreValueType(CoreValueKind.V128);
            case 0x63 or 0x64:
                return new CoreValueType(CoreValueKind.Ref, ReadHeapType(cursor), IsNullable: opcode == 0x63);
            case >= 0x68 and <= 0x75:
                // The short form of a nullable reference to an abstract heap type.
                return new CoreValueType(CoreValueKind.Ref, opcode - 0x80, IsNullable: true);
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
                return new CoreExternType.Table(ReadValueType(cursor), ReadLimits(cursor));
            case 0x02:
                return new CoreExternType.Memory(ReadLimits(cursor));
            case 0x03:
                return ReadGlobal(cursor);
            case 0x04:
                cursor.Expect(0x00, "kind of a tag");
                return new CoreExternType.Tag(cursor.ReadU32("a core type index"));
            default:
                throw cursor.UnknownOpcode(start, "type of a core import or export", kind);
        }
    }

    private static CoreDefType.Func ReadFunc(BinaryCursor cursor, bool isShared) =>
        new(cursor.ReadVector("parameters", ReadValueType), cursor.ReadVector("results", ReadValueType), isShared);

    private static int ReadHeapType(BinaryCursor cursor)
    {
        long start = cursor.Offset;
        byte opcode = cursor.PeekByte("a heap type");
        long value = cursor.ReadS33("a heap type");
        return value is >= -0x18 and <= int.MaxValue ? (int)value : throw cursor.UnknownOpcode(start, "heap type", opcode);
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

    private static CoreLimits ReadLimits(BinaryCursor cursor)
    {
        long start = cursor.Offset;
        byte flags = cursor.ReadByte("limits");
        if (flags > 0x0f)
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
                return new CoreModuleDeclarator.Type(start, ReadDefType(cursor));
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
