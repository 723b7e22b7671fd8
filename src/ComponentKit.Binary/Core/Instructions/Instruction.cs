using System.Collections.Immutable;
using ComponentKit.Binary.Reading;
using ComponentKit.Binary.Sections;

namespace ComponentKit.Binary.Core.Instructions;

/// <summary>One instruction: its opcode, its immediates and its bytes.</summary>
/// <remarks>The immediates that its opcode does not have are zero or empty.</remarks>
public readonly struct Instruction
{
    private readonly ImmediateValues _values;
    private readonly int _position;

    internal Instruction(Opcode opcode, long offset, int position, ReadOnlyMemory<byte> bytes, in ImmediateValues values)
    {
        Opcode = opcode;
        Offset = offset;
        Bytes = bytes;
        _position = position;
        _values = values;
    }

    /// <summary>Which instruction it is.</summary>
    public Opcode Opcode { get; }

    /// <summary>Where it starts in the file, in bytes.</summary>
    public long Offset { get; }

    /// <summary>All of its bytes, a slice of the input.</summary>
    public ReadOnlyMemory<byte> Bytes { get; }

    /// <summary>Its first index: of a local, a label, a function, a type and so on.</summary>
    public uint Index => (uint)_values[0];

    /// <summary>Its second index.</summary>
    public uint SecondIndex => (uint)_values[1];

    /// <summary>The number of <c>i32.const</c> and <c>i64.const</c>.</summary>
    public long Integer => (long)_values[0];

    /// <summary>The number of <c>f32.const</c>.</summary>
    public float Single => BitConverter.UInt32BitsToSingle((uint)_values[0]);

    /// <summary>The number of <c>f64.const</c>.</summary>
    public double Double => BitConverter.UInt64BitsToDouble(_values[0]);

    /// <summary>The sixteen bytes of <c>v128.const</c> and <c>i8x16.shuffle</c>, the first the lowest.</summary>
    public UInt128 Vector => new(_values[1], _values[0]);

    /// <summary>Where it accesses memory.</summary>
    public CoreMemoryArgument MemoryArgument => new((uint)_values[0], _values[1], (uint)_values[2]);

    /// <summary>The type of the block that it opens.</summary>
    public CoreBlockType BlockType => ImmediateValues.UnpackBlockType(_values[0]);

    /// <summary>The heap type of <c>ref.null</c>, <c>ref.test</c> and <c>ref.cast</c>.</summary>
    public CoreHeapType HeapType => ImmediateValues.UnpackHeapType(_values[0]);

    /// <summary>The labels of <c>br_table</c>, the one for all other numbers last.</summary>
    public ImmutableArray<uint> Labels() =>
        Opcode == Opcode.BrTable ? Items(1, static cursor => cursor.ReadU32("a label")) : [];

    /// <summary>The types of <c>select</c>, where it writes them.</summary>
    public ImmutableArray<CoreValueType> SelectTypes() =>
        Opcode == Opcode.SelectTyped ? Items(0, CoreTypeReader.ReadValueType) : [];

    /// <summary>The clauses of <c>try_table</c>.</summary>
    public ImmutableArray<CoreCatch> Catches() =>
        Opcode == Opcode.TryTable ? Items(0, ReadCatch) : [];

    /// <inheritdoc/>
    public override string ToString() => $"{Opcode} at 0x{Offset:x}";

    private static CoreCatch ReadCatch(BinaryCursor cursor)
    {
        byte form = cursor.ReadByte("a clause");
        uint? tag = form <= 1 ? cursor.ReadU32("a tag index") : null;
        return new CoreCatch(tag, cursor.ReadU32("a label"), HasReference: (form & 1) != 0);
    }

    private ImmutableArray<T> Items<T>(int more, Func<BinaryCursor, T> read)
    {
        int start = _values.ItemsPosition - _position;
        var cursor = new BinaryCursor("", Bytes[start..], Offset + start, "the instruction");
        var items = ImmutableArray.CreateBuilder<T>((int)_values.ItemCount + more);
        while (items.Count < items.Capacity)
        {
            items.Add(read(cursor));
        }

        return items.MoveToImmutable();
    }
}
