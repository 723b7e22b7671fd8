using ComponentKit.Binary.Sections;
using ComponentKit.Wit.Model;

namespace ComponentKit.Binary.Reading;

/// <summary>Reads types (Binary.md, Type Definitions), except core ones.</summary>
internal static class TypeReader
{
    public static DefType ReadDefType(BinaryCursor cursor)
    {
        long start = cursor.Offset;
        byte opcode = cursor.ReadByte("a type");
        switch (opcode)
        {
            case 0x3f:
                return new DefType.Resource(
                    CoreTypeReader.ReadValueType(cursor),
                    cursor.ReadOptional("mark of a destructor", static c => c.ReadU32("a core function index")));
            case 0x40 or 0x43:
                return new DefType.Func(
                    cursor.ReadVector("parameters", ReadLabelValType), ReadResultList(cursor), IsAsync: opcode == 0x43);
            case 0x41:
                return ReadNested(cursor, static c => new DefType.Component(c.ReadVector("declarators", ReadComponentDeclarator)));
            case 0x42:
                return ReadNested(cursor, static c => new DefType.Instance(c.ReadVector("declarators", ReadInstanceDeclarator)));
            default:
                return ReadDefValType(cursor, start, opcode);
        }
    }

    public static ValType ReadValType(BinaryCursor cursor)
    {
        long start = cursor.Offset;
        byte opcode = cursor.PeekByte("a type");
        if (Primitive(opcode) is { } primitive)
        {
            cursor.ReadByte("a type");
            return ValType.Of(primitive);
        }

        // Other opcodes of types are negative as signed LEB128, as in core WebAssembly; they stand in definitions only.
        long index = cursor.ReadS33("a type index");
        return index is >= 0 and <= uint.MaxValue
            ? ValType.At((uint)index)
            : throw cursor.UnknownOpcode(start, "type that can stand here", opcode, "a type with parts is referred to by its index");
    }

    /// <summary>Reads the results of a function, of which there is at most one.</summary>
    public static ValType? ReadResultList(BinaryCursor cursor)
    {
        if (!cursor.ReadFlag("form of a list of results"))
        {
            return ReadValType(cursor);
        }

        cursor.Expect(0x00, "number of named results");
        return null;
    }

    private static DefValType ReadDefValType(BinaryCursor cursor, long start, byte opcode) => opcode switch
    {
        0x72 => new DefValType.Record(cursor.ReadVector("fields", ReadLabelValType)),
        0x71 => new DefValType.Variant(cursor.ReadVector("cases", ReadCase)),
        0x70 => new DefValType.List(ReadValType(cursor)),
        0x67 => new DefValType.FixedLengthList(ReadValType(cursor), cursor.ReadU32("the length of a list")),
        0x6f => new DefValType.Tuple(cursor.ReadVector("types", ReadValType)),
        0x6e => new DefValType.Flags(cursor.ReadVector("labels", ReadLabel)),
        0x6d => new DefValType.Enum(cursor.ReadVector("labels", ReadLabel)),
        0x6b => new DefValType.Option(ReadValType(cursor)),
        0x6a => new DefValType.Result(ReadOptionalValType(cursor), ReadOptionalValType(cursor)),
        0x69 => new DefValType.Own(cursor.ReadU32("a type index")),
        0x68 => new DefValType.Borrow(cursor.ReadU32("a type index")),
        0x66 => new DefValType.Stream(ReadOptionalValType(cursor)),
        0x65 => new DefValType.Future(ReadOptionalValType(cursor)),
        0x63 => new DefValType.Map(ReadValType(cursor), ReadValType(cursor)),
        _ when Primitive(opcode) is { } primitive => new DefValType.Primitive(primitive),
        _ => throw cursor.UnknownOpcode(start, "type", opcode),
    };

    private static PrimitiveKind? Primitive(byte opcode) => opcode switch
    {
        0x7f => PrimitiveKind.Bool,
        0x7e => PrimitiveKind.S8,
        0x7d => PrimitiveKind.U8,
        0x7c => PrimitiveKind.S16,
        0x7b => PrimitiveKind.U16,
        0x7a => PrimitiveKind.S32,
        0x79 => PrimitiveKind.U32,
        0x78 => PrimitiveKind.S64,
        0x77 => PrimitiveKind.U64,
        0x76 => PrimitiveKind.F32,
        0x75 => PrimitiveKind.F64,
        0x74 => PrimitiveKind.Char,
        0x73 => PrimitiveKind.String,
        0x64 => PrimitiveKind.ErrorContext,
        _ => null,
    };

    private static string ReadLabel(BinaryCursor cursor) => cursor.ReadName("a label");

    private static LabelValType ReadLabelValType(BinaryCursor cursor) => new(ReadLabel(cursor), ReadValType(cursor));

    private static ValType? ReadOptionalValType(BinaryCursor cursor) => cursor.ReadOptional("mark of an optional type", ReadValType);

    private static VariantCase ReadCase(BinaryCursor cursor)
    {
        var result = new VariantCase(ReadLabel(cursor), ReadOptionalValType(cursor));
        cursor.Expect(0x00, "end of a case");
        return result;
    }

    private static T ReadNested<T>(BinaryCursor cursor, Func<BinaryCursor, T> read)
    {
        cursor.Enter("types");
        cursor.TakeItems(ItemBudget.Scope, cursor.Offset);
        T result = read(cursor);
        cursor.Leave();
        return result;
    }

    private static Declarator ReadComponentDeclarator(BinaryCursor cursor)
    {
        long start = cursor.Offset;
        if (cursor.PeekByte("a declarator") != 0x03)
        {
            return ReadInstanceDeclarator(cursor);
        }

        cursor.ReadByte("a declarator");
        return new Declarator.Import(start, ExternReader.ReadExternName(cursor), ExternReader.ReadExternType(cursor));
    }

    private static Declarator ReadInstanceDeclarator(BinaryCursor cursor)
    {
        long start = cursor.Offset;
        byte kind = cursor.ReadByte("a declarator");
        return kind switch
        {
            0x00 => new Declarator.CoreType(start, CoreTypeReader.ReadDefType(cursor)),
            0x01 => new Declarator.Type(start, ReadDefType(cursor)),
            0x02 => new Declarator.Alias(start, ExternReader.ReadAlias(cursor)),
            0x04 => new Declarator.Export(start, ExternReader.ReadExternName(cursor), ExternReader.ReadExternType(cursor)),
            _ => throw cursor.UnknownOpcode(start, "declarator that can stand here", kind),
        };
    }
}
