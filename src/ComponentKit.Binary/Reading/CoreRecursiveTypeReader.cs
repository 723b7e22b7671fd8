using ComponentKit.Binary.Typing;

namespace ComponentKit.Binary.Reading;

/// <summary>Reads the type section of a core module, of which only function types matter here (<c>core:rectype</c>).</summary>
internal static class CoreRecursiveTypeReader
{
    /// <summary>Reads one entry, which may define several types; types that are no functions become null.</summary>
    public static void Read(BinaryCursor cursor, List<CoreFuncType?> types)
    {
        if (cursor.PeekByte("a type") != 0x4e)
        {
            types.Add(ReadSubType(cursor));
            return;
        }

        cursor.ReadByte("a type");
        types.AddRange(cursor.ReadVector("types", ReadSubType));
    }

    private static CoreFuncType? ReadSubType(BinaryCursor cursor)
    {
        if (cursor.PeekByte("a type") is 0x4f or 0x50)
        {
            cursor.ReadByte("a type");
            cursor.ReadVector("supertypes", static c => c.ReadU32("a type index"));
        }

        if (cursor.PeekByte("a type") == 0x65)
        {
            // `shared` makes no difference to what the type looks like.
            cursor.ReadByte("a type");
        }

        long start = cursor.Offset;
        byte opcode = cursor.ReadByte("a type");
        switch (opcode)
        {
            case 0x60:
                return new CoreFuncType(
                    cursor.ReadVector("parameters", CoreTypeReader.ReadValueType), cursor.ReadVector("results", CoreTypeReader.ReadValueType));
            case 0x5f:
                cursor.ReadVector("fields", ReadField);
                return null;
            case 0x5e:
                ReadField(cursor);
                return null;
            case 0x5d:
                cursor.ReadS33("a type index");
                return null;
            default:
                throw cursor.UnknownOpcode(start, "core type", opcode);
        }
    }

    private static bool ReadField(BinaryCursor cursor)
    {
        if (cursor.PeekByte("a field") is 0x77 or 0x78)
        {
            cursor.ReadByte("a field");
        }
        else
        {
            CoreTypeReader.ReadValueType(cursor);
        }

        return cursor.ReadByte("whether a field can be set") != 0;
    }
}
