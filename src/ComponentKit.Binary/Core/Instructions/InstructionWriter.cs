using ComponentKit.Binary.Core.Model;
using ComponentKit.Binary.Sections;
using ComponentKit.Binary.Writing;

namespace ComponentKit.Binary.Core.Instructions;

/// <summary>Writes instructions one after the other: <c>.LocalGet(0).I32Const(4).Call(f).End()</c>.</summary>
/// <remarks>
/// Instructions that code of this library writes often have a method of their own, by the name of the specification; all others are
/// written by <c>Op</c>, which checks that the immediates are those that the opcode takes. Nothing checks types; the engine does.
/// </remarks>
public sealed partial class InstructionWriter
{
    private readonly BinarySink _sink = new();
    private int _depth;
    private bool _isAtEnd;

    /// <summary>Writes an instruction without immediates.</summary>
    /// <param name="opcode">The instruction.</param>
    public InstructionWriter Op(Opcode opcode) => Start(opcode, default);

    /// <summary>Writes an instruction with one index or other unsigned number.</summary>
    /// <param name="opcode">The instruction.</param>
    /// <param name="index">The number.</param>
    public InstructionWriter Op(Opcode opcode, uint index)
    {
        CheckIndices(opcode, 1);
        Start(opcode);
        _sink.Unsigned(index);
        return this;
    }

    /// <summary>Writes an instruction with two indices or other unsigned numbers, in the order of the binary format.</summary>
    /// <param name="opcode">The instruction.</param>
    /// <param name="first">The first number.</param>
    /// <param name="second">The second number.</param>
    public InstructionWriter Op(Opcode opcode, uint first, uint second)
    {
        CheckIndices(opcode, 2);
        Start(opcode);
        _sink.Unsigned(first);
        _sink.Unsigned(second);
        return this;
    }

    /// <summary>Writes an instruction that opens a block.</summary>
    /// <param name="opcode">The instruction.</param>
    /// <param name="type">The block's type.</param>
    public InstructionWriter Op(Opcode opcode, CoreBlockType type)
    {
        Start(opcode, new InstructionShape(ImmediateKind.BlockType));
        WriteBlockType(type);
        return this;
    }

    /// <summary>Writes an instruction with a heap type.</summary>
    /// <param name="opcode">The instruction.</param>
    /// <param name="type">The heap type.</param>
    public InstructionWriter Op(Opcode opcode, CoreHeapType type)
    {
        Start(opcode, new InstructionShape(ImmediateKind.HeapType));
        CoreTypeWriter.WriteHeapType(_sink, type);
        return this;
    }

    /// <summary>Writes an instruction that accesses memory.</summary>
    /// <param name="opcode">The instruction.</param>
    /// <param name="argument">Where it accesses it.</param>
    public InstructionWriter Op(Opcode opcode, CoreMemoryArgument argument)
    {
        Start(opcode, new InstructionShape(ImmediateKind.MemoryArgument));
        WriteMemoryArgument(argument);
        return this;
    }

    /// <summary>Writes an instruction that was read, as it stood.</summary>
    /// <param name="instruction">The instruction.</param>
    public InstructionWriter Copy(Instruction instruction)
    {
        Count(instruction.Opcode);
        _sink.Slice(instruction.Bytes);
        return this;
    }

    /// <summary>What was written, which has to be finished by an <c>end</c> of its own.</summary>
    /// <exception cref="InvalidOperationException">A block is open, or the last <c>end</c> is missing.</exception>
    public CoreExpression ToExpression() => _isAtEnd
        ? new CoreExpression(_sink.ToArray())
        : throw new InvalidOperationException($"{_depth + 1} `end` are missing");

    private InstructionWriter Start(Opcode opcode, InstructionShape given)
    {
        InstructionShape shape = ShapeOf(opcode);
        return shape == given ? Start(opcode) : throw new ArgumentException($"{opcode} has other immediates", nameof(opcode));
    }

    private InstructionWriter Start(Opcode opcode)
    {
        Count(opcode);
        int prefix = (int)opcode >> 16;
        if (prefix == 0)
        {
            _sink.Byte((byte)opcode);
            return this;
        }

        _sink.Byte((byte)prefix);
        _sink.Unsigned((uint)opcode & 0xffff);
        return this;
    }

    private void Count(Opcode opcode)
    {
        if (_isAtEnd)
        {
            throw new InvalidOperationException($"{opcode} stands behind the last `end`");
        }

        if (opcode is Opcode.Block or Opcode.Loop or Opcode.If or Opcode.Try or Opcode.TryTable)
        {
            _depth++;
        }
        else if (opcode is Opcode.End or Opcode.Delegate && --_depth < 0)
        {
            _isAtEnd = true;
        }
    }

    private static InstructionShape ShapeOf(Opcode opcode) =>
        OpcodeTable.ShapeOf(opcode) ?? throw new ArgumentOutOfRangeException(nameof(opcode));

    private static void CheckIndices(Opcode opcode, int count)
    {
        InstructionShape shape = ShapeOf(opcode);
        for (int i = 0; i < InstructionShape.MaximumCount; i++)
        {
            bool isIndex = shape[i] is >= ImmediateKind.Type and <= ImmediateKind.Number;
            if (i < count ? !isIndex : shape[i] != ImmediateKind.None)
            {
                throw new ArgumentException($"{opcode} has other immediates", nameof(opcode));
            }
        }
    }

    private void WriteBlockType(CoreBlockType type)
    {
        switch (type)
        {
            case (_, { } index):
                _sink.Signed(index);
                break;
            case ({ } result, _):
                CoreTypeWriter.WriteValueType(_sink, result);
                break;
            default:
                _sink.Byte(0x40);
                break;
        }
    }

    private void WriteMemoryArgument(CoreMemoryArgument argument)
    {
        const uint HasMemory = 0x40;
        if (argument.Memory == 0)
        {
            _sink.Unsigned(argument.AlignmentLog2);
        }
        else
        {
            _sink.Unsigned(argument.AlignmentLog2 | HasMemory);
            _sink.Unsigned(argument.Memory);
        }

        _sink.Unsigned(argument.Offset);
    }
}
