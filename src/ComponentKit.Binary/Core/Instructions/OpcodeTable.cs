using Kind = ComponentKit.Binary.Core.Instructions.ImmediateKind;

namespace ComponentKit.Binary.Core.Instructions;

/// <summary>Which instructions there are, and what follows each of them.</summary>
/// <remarks>One row is a range of opcodes with the same immediates. What no row covers is no instruction.</remarks>
internal static class OpcodeTable
{
    private const int FirstPrefix = 0xfb;

    private static readonly InstructionShape?[] Plain = Expand(
    [
        (0x00, 0x01, default),
        (0x02, 0x04, new(Kind.BlockType)),
        (0x05, 0x05, default),
        (0x06, 0x06, new(Kind.BlockType)),
        (0x07, 0x08, new(Kind.Tag)),
        (0x09, 0x09, new(Kind.Number)),
        (0x0a, 0x0b, default),
        (0x0c, 0x0d, new(Kind.Number)),
        (0x0e, 0x0e, new(Kind.Labels)),
        (0x0f, 0x0f, default),
        (0x10, 0x10, new(Kind.Function)),
        (0x11, 0x11, new(Kind.Type, Kind.Table)),
        (0x12, 0x12, new(Kind.Function)),
        (0x13, 0x13, new(Kind.Type, Kind.Table)),
        (0x14, 0x15, new(Kind.Type)),
        (0x18, 0x18, new(Kind.Number)),
        (0x19, 0x1b, default),
        (0x1c, 0x1c, new(Kind.ValueTypes)),
        (0x1f, 0x1f, new(Kind.BlockType, Kind.Catches)),
        (0x20, 0x22, new(Kind.Number)),
        (0x23, 0x24, new(Kind.Global)),
        (0x25, 0x26, new(Kind.Table)),
        (0x28, 0x3e, new(Kind.MemoryArgument)),
        (0x3f, 0x40, new(Kind.Memory)),
        (0x41, 0x41, new(Kind.I32)),
        (0x42, 0x42, new(Kind.I64)),
        (0x43, 0x43, new(Kind.F32)),
        (0x44, 0x44, new(Kind.F64)),
        (0x45, 0xc4, default),
        (0xd0, 0xd0, new(Kind.HeapType)),
        (0xd1, 0xd1, default),
        (0xd2, 0xd2, new(Kind.Function)),
        (0xd3, 0xd4, default),
        (0xd5, 0xd6, new(Kind.Number)),
        (0xe0, 0xe0, new(Kind.Type)),
        (0xe1, 0xe1, new(Kind.Type, Kind.Type)),
        (0xe2, 0xe2, new(Kind.Tag)),
        (0xe3, 0xe3, new(Kind.Type, Kind.Handlers)),
        (0xe4, 0xe4, new(Kind.Type, Kind.Tag, Kind.Handlers)),
        (0xe5, 0xe5, new(Kind.Type, Kind.Handlers)),
        (0xe6, 0xe6, new(Kind.Type, Kind.Tag)),
    ]);

    private static readonly InstructionShape?[] GarbageCollection = Expand(
    [
        (0x00, 0x01, new(Kind.Type)),
        (0x02, 0x05, new(Kind.Type, Kind.Number)),
        (0x06, 0x07, new(Kind.Type)),
        (0x08, 0x08, new(Kind.Type, Kind.Number)),
        (0x09, 0x09, new(Kind.Type, Kind.Data)),
        (0x0a, 0x0a, new(Kind.Type, Kind.Element)),
        (0x0b, 0x0e, new(Kind.Type)),
        (0x0f, 0x0f, default),
        (0x10, 0x10, new(Kind.Type)),
        (0x11, 0x11, new(Kind.Type, Kind.Type)),
        (0x12, 0x12, new(Kind.Type, Kind.Data)),
        (0x13, 0x13, new(Kind.Type, Kind.Element)),
        (0x14, 0x17, new(Kind.HeapType)),
        (0x18, 0x19, new(Kind.CastFlags, Kind.Number, Kind.HeapType, Kind.HeapType)),
        (0x1a, 0x1e, default),
    ]);

    private static readonly InstructionShape?[] Bulk = Expand(
    [
        (0x00, 0x07, default),
        (0x08, 0x08, new(Kind.Data, Kind.Memory)),
        (0x09, 0x09, new(Kind.Data)),
        (0x0a, 0x0a, new(Kind.Memory, Kind.Memory)),
        (0x0b, 0x0b, new(Kind.Memory)),
        (0x0c, 0x0c, new(Kind.Element, Kind.Table)),
        (0x0d, 0x0d, new(Kind.Element)),
        (0x0e, 0x0e, new(Kind.Table, Kind.Table)),
        (0x0f, 0x11, new(Kind.Table)),
        (0x13, 0x16, default),
    ]);

    private static readonly InstructionShape?[] Vectors = Expand(
    [
        (0x00, 0x0b, new(Kind.MemoryArgument)),
        (0x0c, 0x0d, new(Kind.Bytes16)),
        (0x0e, 0x14, default),
        (0x15, 0x22, new(Kind.Lane)),
        (0x23, 0x53, default),
        (0x54, 0x5b, new(Kind.MemoryArgument, Kind.Lane)),
        (0x5c, 0x5d, new(Kind.MemoryArgument)),
        (0x5e, 0x99, default),
        (0x9b, 0xa1, default),
        (0xa3, 0xa4, default),
        (0xa7, 0xae, default),
        (0xb1, 0xb1, default),
        (0xb5, 0xba, default),
        (0xbc, 0xc1, default),
        (0xc3, 0xc4, default),
        (0xc7, 0xce, default),
        (0xd1, 0xd1, default),
        (0xd5, 0xe1, default),
        (0xe3, 0xed, default),
        (0xef, 0x113, default),
    ]);

    private static readonly InstructionShape?[] Threads = Expand(
    [
        (0x00, 0x02, new(Kind.MemoryArgument)),
        (0x03, 0x03, new(Kind.Zero)),
        (0x10, 0x4e, new(Kind.MemoryArgument)),
        (0x4f, 0x57, new(Kind.Ordering, Kind.Global)),
        (0x58, 0x5b, new(Kind.Ordering, Kind.Table)),
        (0x5c, 0x66, new(Kind.Ordering, Kind.Type, Kind.Number)),
        (0x67, 0x71, new(Kind.Ordering, Kind.Type)),
        (0x72, 0x72, default),
    ]);

    private static readonly InstructionShape?[][] Prefixed = [GarbageCollection, Bulk, Vectors, Threads];

    /// <summary>Whether a byte is the first of two parts of an opcode.</summary>
    public static bool IsPrefix(int value) => value is >= FirstPrefix and < FirstPrefix + 4;

    /// <summary>What follows an opcode; null when there is no such instruction.</summary>
    public static InstructionShape? ShapeOf(Opcode opcode)
    {
        int prefix = (int)opcode >> 16;
        int index = (int)opcode & 0xffff;
        InstructionShape?[] rows = prefix == 0 ? Plain : IsPrefix(prefix) ? Prefixed[prefix - FirstPrefix] : [];
        return index < rows.Length ? rows[index] : null;
    }

    /// <summary>The opcode behind a prefix; only numbers of 16 bits can be one.</summary>
    public static Opcode Join(byte prefix, uint number) => (Opcode)((prefix << 16) | (int)number);

    private static InstructionShape?[] Expand((int First, int Last, InstructionShape Shape)[] rows)
    {
        var shapes = new InstructionShape?[rows[^1].Last + 1];
        foreach ((int first, int last, InstructionShape shape) in rows)
        {
            Array.Fill(shapes, shape, first, last - first + 1);
        }

        return shapes;
    }
}
