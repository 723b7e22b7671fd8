namespace ComponentKit.Binary.Reading;

/// <summary>Steps over the constant expressions of core modules.</summary>
internal static class CoreExpressionReader
{
    /// <summary>Moves behind the <c>end</c> of the expression at the cursor.</summary>
    public static void Skip(BinaryCursor cursor)
    {
        while (true)
        {
            long start = cursor.Offset;
            byte opcode = cursor.ReadByte("an instruction");
            switch (opcode)
            {
                case 0x0b:
                    return;
                case 0x41 or 0x42:
                    SkipLeb(cursor);
                    break;
                case 0x43:
                    cursor.ReadBytes(4, "a number");
                    break;
                case 0x44:
                    cursor.ReadBytes(8, "a number");
                    break;
                case 0x23 or 0xd0 or 0xd2:
                    SkipLeb(cursor);
                    break;
                case 0x6a or 0x6b or 0x6c or 0x7c or 0x7d or 0x7e:
                    break;
                case 0xfb:
                    SkipAggregate(cursor);
                    break;
                case 0xfd:
                    SkipVector(cursor, start);
                    break;
                default:
                    throw cursor.UnknownOpcode(start, "instruction of a constant expression", opcode);
            }
        }
    }

    private static void SkipVector(BinaryCursor cursor, long start)
    {
        uint opcode = cursor.ReadU32("an instruction");
        if (opcode != 0x0c)
        {
            throw cursor.Fail(BinaryDiagnostics.UnknownOpcode, start, $"0xfd 0x{opcode:x2} is no instruction of a constant expression");
        }

        cursor.ReadBytes(16, "a vector");
    }

    // The instructions of garbage collection: structs and arrays have a type index, `array.new_fixed` a length too.
    private static void SkipAggregate(BinaryCursor cursor)
    {
        uint opcode = cursor.ReadU32("an instruction");
        bool hasType = opcode <= 0x08;
        if (hasType)
        {
            SkipLeb(cursor);
        }

        if (opcode == 0x08)
        {
            SkipLeb(cursor);
        }
    }

    // Numbers of any width and sign.
    private static void SkipLeb(BinaryCursor cursor)
    {
        while ((cursor.ReadByte("a number") & 0x80) != 0)
        {
        }
    }
}
