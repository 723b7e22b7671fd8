using ComponentKit.Binary.Sections;

namespace ComponentKit.Binary.Reading;

/// <summary>Reads definitions of core types (<c>core:rectype</c> and what is in it).</summary>
internal static class CoreSubTypeReader
{
    private const byte RecOpcode = 0x4e;
    private const byte SubFinalOpcode = 0x4f;
    private const byte SubOpcode = 0x50;
    private const byte SharedOpcode = 0x65;

    /// <summary>Reads one entry of a type section, which may define several types.</summary>
    public static CoreRecType ReadRecType(BinaryCursor cursor)
    {
        if (cursor.PeekByte("a core type") != RecOpcode)
        {
            return new CoreRecType([ReadSubType(cursor)]);
        }

        cursor.ReadByte("a core type");
        return new CoreRecType(cursor.ReadVector("types", ReadSubType));
    }

    public static CoreSubType ReadSubType(BinaryCursor cursor)
    {
        byte opcode = cursor.PeekByte("a core type");
        if (opcode is not (SubFinalOpcode or SubOpcode))
        {
            return ReadComposite(cursor);
        }

        cursor.ReadByte("a core type");
        var supertypes = cursor.ReadVector("supertypes", static c => c.ReadU32("a type index"));
        return ReadComposite(cursor) with { IsFinal = opcode == SubFinalOpcode, Supertypes = supertypes };
    }

    private static CoreSubType ReadComposite(BinaryCursor cursor)
    {
        bool isShared = cursor.PeekByte("a core type") == SharedOpcode;
        if (isShared)
        {
            cursor.ReadByte("a core type");
        }

        long start = cursor.Offset;
        byte opcode = cursor.ReadByte("a core type");
        CoreCompositeType composite = opcode switch
        {
            0x60 => new CoreCompositeType.Func(new CoreFuncType(
                cursor.ReadVector("parameters", CoreTypeReader.ReadValueType), cursor.ReadVector("results", CoreTypeReader.ReadValueType))),
            0x5f => new CoreCompositeType.Struct(cursor.ReadVector("fields", ReadField)),
            0x5e => new CoreCompositeType.Array(ReadField(cursor)),
            0x5d => new CoreCompositeType.Cont(CoreTypeReader.ReadSignedTypeIndex(cursor)),
            _ => throw cursor.UnknownOpcode(start, "core type", opcode),
        };
        return new CoreSubType(composite) { IsShared = isShared };
    }

    private static CoreFieldType ReadField(BinaryCursor cursor)
    {
        int packedBits = cursor.PeekByte("a field") switch
        {
            0x78 => 8,
            0x77 => 16,
            _ => 0,
        };
        if (packedBits != 0)
        {
            cursor.ReadByte("a field");
        }

        CoreValueType type = packedBits == 0 ? CoreTypeReader.ReadValueType(cursor) : CoreValueType.I32;
        return new CoreFieldType(type, cursor.ReadFlag("mark of a field that can be set"), packedBits);
    }
}
