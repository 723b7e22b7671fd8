using ComponentKit.Binary.Core.Instructions;
using ComponentKit.Binary.Core.Model;
using ComponentKit.Binary.Reading;
using ComponentKit.Binary.Sections;

namespace ComponentKit.Binary.Core.Reading;

/// <summary>Reads what a core module defines and exports, one item at a time.</summary>
internal static class CoreItemReader
{
    private const byte HasInitialiser = 0x40;
    private const byte TableKind = 0x01;
    private const byte MemoryKind = 0x02;
    private const byte GlobalKind = 0x03;
    private const byte TagKind = 0x04;

    public static CoreTable ReadTable(BinaryCursor cursor)
    {
        long start = cursor.Offset;
        bool hasInitialiser = cursor.PeekByte("a table") == HasInitialiser;
        if (hasInitialiser)
        {
            cursor.ReadByte("a table");
            cursor.Expect(0x00, "form of a table");
        }

        var type = (CoreExternType.Table)CoreTypeReader.ReadExternType(cursor, TableKind);
        return new CoreTable(type, hasInitialiser ? InstructionReader.ReadExpression(cursor) : null) { Offset = start };
    }

    public static CoreMemory ReadMemory(BinaryCursor cursor)
    {
        long start = cursor.Offset;
        return new CoreMemory(((CoreExternType.Memory)CoreTypeReader.ReadExternType(cursor, MemoryKind)).Limits) { Offset = start };
    }

    public static CoreTag ReadTag(BinaryCursor cursor)
    {
        long start = cursor.Offset;
        return new CoreTag(((CoreExternType.Tag)CoreTypeReader.ReadExternType(cursor, TagKind)).CoreTypeIndex) { Offset = start };
    }

    public static CoreGlobal ReadGlobal(BinaryCursor cursor)
    {
        long start = cursor.Offset;
        var type = (CoreExternType.Global)CoreTypeReader.ReadExternType(cursor, GlobalKind);
        return new CoreGlobal(type, InstructionReader.ReadExpression(cursor)) { Offset = start };
    }

    public static CoreExport ReadExport(BinaryCursor cursor)
    {
        long start = cursor.Offset;
        string name = cursor.ReadName("a name");
        long kindStart = cursor.Offset;
        byte kind = cursor.ReadByte("the kind of an export");
        return kind <= TagKind
            ? new CoreExport(name, (CoreIndexSpace)kind, cursor.ReadU32("an index")) { Offset = start }
            : throw cursor.UnknownOpcode(kindStart, "kind of an export", kind);
    }
}
