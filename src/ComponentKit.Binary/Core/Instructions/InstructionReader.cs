using ComponentKit.Binary.Core.Model;
using ComponentKit.Binary.Reading;
using ComponentKit.Wit.Diagnostics;

namespace ComponentKit.Binary.Core.Instructions;

/// <summary>Reads the instructions of an expression one after the other, without taking memory for them.</summary>
/// <remarks>
/// Made for <c>foreach</c>. Whether instructions make sense together is for the engine to say; what is checked is that there are
/// such instructions, that they are whole, and that the expression ends where its bytes do. An instruction that is none ends
/// the reading with a <see cref="DiagnosticException"/>, which names its place. Blocks are counted, not followed: no depth of them
/// takes memory or stack.
/// </remarks>
public sealed class InstructionReader
{
    private readonly BinaryCursor _cursor;
    private readonly ImmediateReader _immediates;
    private readonly bool _isPart;
    private bool _isAtEnd;

    /// <summary>Starts at the first instruction of an expression.</summary>
    /// <param name="expression">The expression.</param>
    public InstructionReader(CoreExpression expression)
        : this(new BinaryCursor(expression.File, expression.Bytes, expression.Offset, "the expression"), sink: null)
    {
    }

    /// <summary>Starts at a cursor.</summary>
    /// <param name="cursor">The place of the first instruction.</param>
    /// <param name="sink">Is told of the indices in the instructions.</param>
    /// <param name="isPart">Whether something else may stand behind the expression.</param>
    internal InstructionReader(BinaryCursor cursor, IIndexSink? sink, bool isPart = false)
    {
        _cursor = cursor;
        _immediates = new ImmediateReader(cursor, sink);
        _isPart = isPart;
    }

    /// <summary>The instruction that was read last.</summary>
    public Instruction Current { get; private set; }

    /// <summary>How many blocks are open behind <see cref="Current"/>.</summary>
    public int Depth { get; private set; }

    /// <summary>Reads from here on, for <c>foreach</c>.</summary>
    public InstructionReader GetEnumerator() => this;

    /// <summary>Reads the next instruction.</summary>
    /// <returns>False behind the last.</returns>
    /// <exception cref="DiagnosticException">The bytes are no instruction, or no whole one.</exception>
    public bool MoveNext()
    {
        if (_isAtEnd)
        {
            return false;
        }

        long offset = _cursor.Offset;
        int position = _cursor.Position;
        Opcode opcode = ReadOpcode(offset, out InstructionShape shape);
        ImmediateValues values = _immediates.Read(shape);
        Current = new Instruction(opcode, offset, position, _cursor.Since(position), values);
        Count(opcode);
        return true;
    }

    /// <summary>Reads an expression that is part of something, up to its <c>end</c>.</summary>
    internal static CoreExpression ReadExpression(BinaryCursor cursor)
    {
        long offset = cursor.Offset;
        int start = cursor.Position;
        var reader = new InstructionReader(cursor, sink: null, isPart: true);
        while (reader.MoveNext())
        {
        }

        return new CoreExpression(cursor.Since(start)) { File = cursor.File, Offset = offset };
    }

    private Opcode ReadOpcode(long offset, out InstructionShape shape)
    {
        byte first = _cursor.ReadByte("an instruction");
        var opcode = (Opcode)first;
        if (OpcodeTable.IsPrefix(first))
        {
            uint number = _cursor.ReadU32("an instruction");
            opcode = number <= ushort.MaxValue
                ? OpcodeTable.Join(first, number)
                : throw _cursor.Fail(BinaryDiagnostics.UnknownOpcode, offset, $"0x{first:x2} 0x{number:x2} is no instruction");
        }

        shape = OpcodeTable.ShapeOf(opcode) ?? throw _cursor.Fail(
            BinaryDiagnostics.UnknownOpcode,
            offset,
            OpcodeTable.IsPrefix(first) ? $"0x{first:x2} 0x{(int)opcode & 0xffff:x2} is no instruction" : $"0x{first:x2} is no instruction");
        return opcode;
    }

    private void Count(Opcode opcode)
    {
        switch (opcode)
        {
            case Opcode.Block or Opcode.Loop or Opcode.If or Opcode.Try or Opcode.TryTable:
                Depth++;
                break;
            case Opcode.End or Opcode.Delegate when Depth > 0:
                Depth--;
                break;
            case Opcode.End:
                _isAtEnd = true;
                if (!_isPart)
                {
                    _cursor.ExpectEnd();
                }

                break;
        }
    }
}
