using ComponentKit.Binary.Sections;

namespace ComponentKit.Binary.Core.Instructions;

/// <content>Control, calls, variables and references.</content>
public sealed partial class InstructionWriter
{
    /// <summary><c>unreachable</c></summary>
    public InstructionWriter Unreachable() => Op(Opcode.Unreachable);

    /// <summary><c>nop</c></summary>
    public InstructionWriter Nop() => Op(Opcode.Nop);

    /// <summary><c>else</c></summary>
    public InstructionWriter Else() => Op(Opcode.Else);

    /// <summary><c>end</c></summary>
    public InstructionWriter End() => Op(Opcode.End);

    /// <summary><c>return</c></summary>
    public InstructionWriter Return() => Op(Opcode.Return);

    /// <summary><c>drop</c></summary>
    public InstructionWriter Drop() => Op(Opcode.Drop);

    /// <summary><c>select</c></summary>
    public InstructionWriter Select() => Op(Opcode.Select);

    /// <summary><c>block</c></summary>
    /// <param name="type">The block's type; none by default.</param>
    public InstructionWriter Block(CoreBlockType type = default) => Op(Opcode.Block, type);

    /// <summary><c>loop</c></summary>
    /// <param name="type">The block's type; none by default.</param>
    public InstructionWriter Loop(CoreBlockType type = default) => Op(Opcode.Loop, type);

    /// <summary><c>if</c></summary>
    /// <param name="type">The block's type; none by default.</param>
    public InstructionWriter If(CoreBlockType type = default) => Op(Opcode.If, type);

    /// <summary><c>br</c></summary>
    /// <param name="label">How many blocks outward.</param>
    public InstructionWriter Br(uint label) => Op(Opcode.Br, label);

    /// <summary><c>br_if</c></summary>
    /// <param name="label">How many blocks outward.</param>
    public InstructionWriter BrIf(uint label) => Op(Opcode.BrIf, label);

    /// <summary><c>call</c></summary>
    /// <param name="function">The function's index.</param>
    public InstructionWriter Call(uint function) => Op(Opcode.Call, function);

    /// <summary><c>return_call</c></summary>
    /// <param name="function">The function's index.</param>
    public InstructionWriter ReturnCall(uint function) => Op(Opcode.ReturnCall, function);

    /// <summary><c>ref.func</c></summary>
    /// <param name="function">The function's index.</param>
    public InstructionWriter RefFunc(uint function) => Op(Opcode.RefFunc, function);

    /// <summary><c>call_indirect</c></summary>
    /// <param name="type">The core type index of the function type.</param>
    /// <param name="table">The table's index.</param>
    public InstructionWriter CallIndirect(uint type, uint table = 0) => Op(Opcode.CallIndirect, type, table);

    /// <summary><c>throw</c></summary>
    /// <param name="tag">The tag's index.</param>
    public InstructionWriter Throw(uint tag) => Op(Opcode.Throw, tag);

    /// <summary><c>local.get</c></summary>
    /// <param name="local">The local's index; parameters come first.</param>
    public InstructionWriter LocalGet(uint local) => Op(Opcode.LocalGet, local);

    /// <summary><c>local.set</c></summary>
    /// <param name="local">The local's index; parameters come first.</param>
    public InstructionWriter LocalSet(uint local) => Op(Opcode.LocalSet, local);

    /// <summary><c>local.tee</c></summary>
    /// <param name="local">The local's index; parameters come first.</param>
    public InstructionWriter LocalTee(uint local) => Op(Opcode.LocalTee, local);

    /// <summary><c>global.get</c></summary>
    /// <param name="global">The global's index.</param>
    public InstructionWriter GlobalGet(uint global) => Op(Opcode.GlobalGet, global);

    /// <summary><c>global.set</c></summary>
    /// <param name="global">The global's index.</param>
    public InstructionWriter GlobalSet(uint global) => Op(Opcode.GlobalSet, global);

    /// <summary><c>ref.null</c></summary>
    /// <param name="type">What it refers to.</param>
    public InstructionWriter RefNull(CoreHeapType type) => Op(Opcode.RefNull, type);

    /// <summary><c>ref.is_null</c></summary>
    public InstructionWriter RefIsNull() => Op(Opcode.RefIsNull);

    /// <summary><c>br_table</c></summary>
    /// <param name="labels">The labels for 0, 1 and so on.</param>
    /// <param name="otherwise">The label for all other numbers.</param>
    public InstructionWriter BrTable(IReadOnlyCollection<uint> labels, uint otherwise)
    {
        Start(Opcode.BrTable);
        _sink.Vector(labels, static (sink, label) => sink.Unsigned(label));
        _sink.Unsigned(otherwise);
        return this;
    }

    /// <summary><c>try_table</c></summary>
    /// <param name="type">The block's type.</param>
    /// <param name="catches">The clauses.</param>
    public InstructionWriter TryTable(CoreBlockType type, params IReadOnlyCollection<CoreCatch> catches)
    {
        Start(Opcode.TryTable);
        WriteBlockType(type);
        _sink.Vector(catches, static (sink, item) =>
        {
            sink.Byte((byte)((item.Tag is null ? 2 : 0) | (item.HasReference ? 1 : 0)));
            if (item.Tag is { } tag)
            {
                sink.Unsigned(tag);
            }

            sink.Unsigned(item.Label);
        });
        return this;
    }
}
