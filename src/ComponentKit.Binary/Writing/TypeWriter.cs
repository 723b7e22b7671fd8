using ComponentKit.Binary.Sections;
using ComponentKit.Wit.Model;

namespace ComponentKit.Binary.Writing;

/// <summary>Writes types (Binary.md, Type Definitions), except core ones.</summary>
internal static class TypeWriter
{
    public static void Write(BinarySink sink, DefType type)
    {
        switch (type)
        {
            case DefType.Resource(var rep, var destructor):
                sink.Byte(0x3f);
                CoreTypeWriter.WriteValueType(sink, rep);
                sink.Optional(destructor, static (s, index) => s.Unsigned(index));
                break;
            case DefType.Func func:
                sink.Byte(func.IsAsync ? (byte)0x43 : (byte)0x40);
                sink.Vector(func.Parameters, Write);
                WriteResultList(sink, func.Result);
                break;
            case DefType.Component(var declarators):
                sink.Byte(0x41);
                sink.Enter();
                sink.Vector(declarators, Write);
                sink.Leave();
                break;
            case DefType.Instance(var declarators):
                sink.Byte(0x42);
                sink.Enter();
                sink.Vector(declarators, Write);
                sink.Leave();
                break;
            case DefValType value:
                Write(sink, value);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(type));
        }
    }

    public static void Write(BinarySink sink, ValType type)
    {
        if (type.Primitive is { } primitive)
        {
            sink.Byte(Opcode(primitive));
        }
        else
        {
            // Signed, because opcodes are the negative numbers.
            sink.Signed(type.TypeIndex);
        }
    }

    /// <summary>Writes the results of a function, of which there is at most one.</summary>
    public static void WriteResultList(BinarySink sink, ValType? result)
    {
        if (result is { } type)
        {
            sink.Byte(0x00);
            Write(sink, type);
            return;
        }

        sink.Byte(0x01);
        sink.Byte(0x00);
    }

    private static void Write(BinarySink sink, DefValType type)
    {
        switch (type)
        {
            case DefValType.Primitive(var kind):
                sink.Byte(Opcode(kind));
                break;
            case DefValType.Record(var fields):
                sink.Byte(0x72);
                sink.Vector(fields, Write);
                break;
            case DefValType.Variant(var cases):
                sink.Byte(0x71);
                sink.Vector(cases, Write);
                break;
            case DefValType.List(var element):
                sink.Byte(0x70);
                Write(sink, element);
                break;
            case DefValType.FixedLengthList(var element, var length):
                sink.Byte(0x67);
                Write(sink, element);
                sink.Unsigned(length);
                break;
            case DefValType.Tuple(var items):
                sink.Byte(0x6f);
                sink.Vector(items, Write);
                break;
            case DefValType.Flags(var labels):
                sink.Byte(0x6e);
                sink.Vector(labels, static (s, label) => s.Name(label));
                break;
            case DefValType.Enum(var labels):
                sink.Byte(0x6d);
                sink.Vector(labels, static (s, label) => s.Name(label));
                break;
            case DefValType.Option(var payload):
                sink.Byte(0x6b);
                Write(sink, payload);
                break;
            case DefValType.Result(var ok, var error):
                sink.Byte(0x6a);
                sink.Optional(ok, Write);
                sink.Optional(error, Write);
                break;
            case DefValType.Own(var index):
                sink.Byte(0x69);
                sink.Unsigned(index);
                break;
            case DefValType.Borrow(var index):
                sink.Byte(0x68);
                sink.Unsigned(index);
                break;
            case DefValType.Stream(var element):
                sink.Byte(0x66);
                sink.Optional(element, Write);
                break;
            case DefValType.Future(var payload):
                sink.Byte(0x65);
                sink.Optional(payload, Write);
                break;
            case DefValType.Map(var key, var value):
                sink.Byte(0x63);
                Write(sink, key);
                Write(sink, value);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(type));
        }
    }

    private static byte Opcode(PrimitiveKind kind) => kind switch
    {
        PrimitiveKind.Bool => 0x7f,
        PrimitiveKind.S8 => 0x7e,
        PrimitiveKind.U8 => 0x7d,
        PrimitiveKind.S16 => 0x7c,
        PrimitiveKind.U16 => 0x7b,
        PrimitiveKind.S32 => 0x7a,
        PrimitiveKind.U32 => 0x79,
        PrimitiveKind.S64 => 0x78,
        PrimitiveKind.U64 => 0x77,
        PrimitiveKind.F32 => 0x76,
        PrimitiveKind.F64 => 0x75,
        PrimitiveKind.Char => 0x74,
        PrimitiveKind.String => 0x73,
        PrimitiveKind.ErrorContext => 0x64,
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    private static void Write(BinarySink sink, LabelValType item)
    {
        sink.Name(item.Label);
        Write(sink, item.Type);
    }

    private static void Write(BinarySink sink, VariantCase item)
    {
        sink.Name(item.Label);
        sink.Optional(item.Payload, Write);
        sink.Byte(0x00);
    }

    private static void Write(BinarySink sink, Declarator declarator)
    {
        switch (declarator)
        {
            case Declarator.CoreType(_, var body):
                sink.Byte(0x00);
                CoreTypeWriter.WriteDefType(sink, body);
                break;
            case Declarator.Type(_, var body):
                sink.Byte(0x01);
                Write(sink, body);
                break;
            case Declarator.Alias(_, var target):
                sink.Byte(0x02);
                ExternWriter.Write(sink, target);
                break;
            case Declarator.Import(_, var name, var body):
                sink.Byte(0x03);
                ExternWriter.Write(sink, name);
                ExternWriter.Write(sink, body);
                break;
            case Declarator.Export(_, var name, var body):
                sink.Byte(0x04);
                ExternWriter.Write(sink, name);
                ExternWriter.Write(sink, body);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(declarator));
        }
    }
}
