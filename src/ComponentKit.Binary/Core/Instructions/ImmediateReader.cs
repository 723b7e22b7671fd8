using System.Buffers.Binary;
using ComponentKit.Binary.Core.Model;
using ComponentKit.Binary.Reading;
using ComponentKit.Binary.Sections;
using Kind = ComponentKit.Binary.Core.Instructions.ImmediateKind;

namespace ComponentKit.Binary.Core.Instructions;

/// <summary>Reads what follows an opcode.</summary>
internal sealed class ImmediateReader(BinaryCursor cursor, IIndexSink? sink)
{
    private const uint HasMemory = 0x40;

    public ImmediateValues Read(InstructionShape shape)
    {
        var values = default(ImmediateValues);
        for (int i = 0; i < InstructionShape.MaximumCount && shape[i] != Kind.None; i++)
        {
            Read(shape[i], ref values);
        }

        return values;
    }

    private void Read(Kind kind, ref ImmediateValues values)
    {
        switch (kind)
        {
            case Kind.Type:
                values.Add(ReadIndex(CoreIndexSpace.Type));
                break;
            case Kind.Function:
                values.Add(ReadIndex(CoreIndexSpace.Function));
                break;
            case Kind.Table:
                values.Add(ReadIndex(CoreIndexSpace.Table));
                break;
            case Kind.Memory:
                values.Add(ReadIndex(CoreIndexSpace.Memory));
                break;
            case Kind.Global:
                values.Add(ReadIndex(CoreIndexSpace.Global));
                break;
            case Kind.Tag:
                values.Add(ReadIndex(CoreIndexSpace.Tag));
                break;
            case Kind.Element:
                values.Add(ReadIndex(CoreIndexSpace.Element));
                break;
            case Kind.Data:
                values.Add(ReadIndex(CoreIndexSpace.Data));
                break;
            case Kind.Number:
                values.Add(cursor.ReadU32("an index"));
                break;
            case Kind.BlockType:
                values.Add(ImmediateValues.Pack(ReadBlockType()));
                break;
            case Kind.HeapType:
                values.Add(ImmediateValues.Pack(ReadHeapType()));
                break;
            case Kind.MemoryArgument:
                ReadMemoryArgument(ref values);
                break;
            case Kind.I32:
                values.Add((ulong)cursor.ReadS32("a number"));
                break;
            case Kind.I64:
                values.Add((ulong)cursor.ReadS64("a number"));
                break;
            case Kind.F32:
                values.Add(BinaryPrimitives.ReadUInt32LittleEndian(cursor.ReadBytes(4, "a number").Span));
                break;
            case Kind.F64:
                values.Add(BinaryPrimitives.ReadUInt64LittleEndian(cursor.ReadBytes(8, "a number").Span));
                break;
            case Kind.Bytes16:
                ReadOnlySpan<byte> bytes = cursor.ReadBytes(16, "a vector").Span;
                values.Add(BinaryPrimitives.ReadUInt64LittleEndian(bytes));
                values.Add(BinaryPrimitives.ReadUInt64LittleEndian(bytes[8..]));
                break;
            case Kind.Lane:
                values.Add(cursor.ReadByte("a lane"));
                break;
            case Kind.Zero:
                cursor.Expect(0x00, "fence");
                break;
            case Kind.Ordering:
                values.Add(ReadSmall("order of an atomic access", 1));
                break;
            case Kind.CastFlags:
                values.Add(ReadSmall("form of a cast", 3));
                break;
            default:
                ReadItems(kind, ref values);
                break;
        }
    }

    private byte ReadSmall(string what, byte maximum)
    {
        long start = cursor.Offset;
        byte value = cursor.ReadByte(what);
        return value <= maximum ? value : throw cursor.UnknownOpcode(start, what, value);
    }

    private uint ReadIndex(CoreIndexSpace space)
    {
        int start = cursor.Position;
        uint index = cursor.ReadU32("an index");
        sink?.OnIndex(space, index, start, cursor.Position, isSigned: false);
        return index;
    }

    private CoreHeapType ReadHeapType()
    {
        int start = cursor.Position;
        CoreHeapType type = CoreTypeReader.ReadHeapType(cursor);
        if (type.TypeIndex is { } index)
        {
            sink?.OnIndex(CoreIndexSpace.Type, index, start, cursor.Position, isSigned: true);
        }

        return type;
    }

    private CoreValueType ReadValueType()
    {
        byte opcode = cursor.PeekByte("a core value type");
        if (opcode is not (0x63 or 0x64))
        {
            return CoreTypeReader.ReadValueType(cursor);
        }

        cursor.ReadByte("a core value type");
        return CoreValueType.Ref(ReadHeapType(), isNullable: opcode == 0x63);
    }

    private CoreBlockType ReadBlockType()
    {
        // Value types and the empty type are negative numbers of one byte; an index is a number that is not negative.
        byte first = cursor.PeekByte("the type of a block");
        switch (first & 0xc0)
        {
            case 0x40 when first == 0x40:
                cursor.ReadByte("the type of a block");
                return CoreBlockType.Empty;
            case 0x40:
                return ReadValueType();
            default:
                int start = cursor.Position;
                uint index = CoreTypeReader.ReadSignedTypeIndex(cursor);
                sink?.OnIndex(CoreIndexSpace.Type, index, start, cursor.Position, isSigned: true);
                return CoreBlockType.FromTypeIndex(index);
        }
    }

    private void ReadMemoryArgument(ref ImmediateValues values)
    {
        long offset = cursor.Offset;
        int start = cursor.Position;
        uint flags = cursor.ReadU32("an alignment");
        if (flags >= 2 * HasMemory)
        {
            throw cursor.Fail(BinaryDiagnostics.UnknownOpcode, offset, $"0x{flags:x} is no alignment");
        }

        uint memory = 0;
        if ((flags & HasMemory) != 0)
        {
            memory = ReadIndex(CoreIndexSpace.Memory);
        }
        else
        {
            sink?.OnImplicitMemory(flags, start, cursor.Position);
        }

        values.Add(flags & ~HasMemory);
        values.Add(cursor.ReadU64("an offset"));
        values.Add(memory);
    }

    private void ReadItems(Kind kind, ref ImmediateValues values)
    {
        uint count = cursor.ReadCount("items", "the number of items");
        values.ItemCount = count;
        values.ItemsPosition = cursor.Position;
        for (uint i = 0; i < count; i++)
        {
            ReadItem(kind);
        }

        if (kind == Kind.Labels)
        {
            cursor.ReadU32("a label");
        }
    }

    private void ReadItem(Kind kind)
    {
        switch (kind)
        {
            case Kind.Labels:
                cursor.ReadU32("a label");
                break;
            case Kind.ValueTypes:
                ReadValueType();
                break;
            case Kind.Catches:
                if (ReadSmall("clause of `try_table`", 3) <= 1)
                {
                    ReadIndex(CoreIndexSpace.Tag);
                }

                cursor.ReadU32("a label");
                break;
            case Kind.Handlers:
                byte form = ReadSmall("handler", 1);
                ReadIndex(CoreIndexSpace.Tag);
                if (form == 0)
                {
                    cursor.ReadU32("a label");
                }

                break;
            default:
                throw new InvalidOperationException();
        }
    }
}
